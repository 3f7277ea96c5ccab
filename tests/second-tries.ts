import type { Reporter, TestModule } from 'vitest/node';

/** How many tests of a run may pass only at their second try. */
const most = 1;

/** Names, after all other lines of a run, the tests that passed only at their second try; more than one fails it. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const unsteady = tests.filter((one) => one.diagnostic()?.flaky);
    for (const test of unsteady) {
      const [failure] = test.result().errors ?? [];
      const place = `${test.module.relativeModuleId} > ${test.fullName}`;
      console.warn(`Passed only at the second try: ${place}\n  ${failure?.message ?? ''}`);
    }
    if (unsteady.length <= most) return;
    console.error(`${unsteady.length} tests needed a second try; ${most} at most may.`);
    process.exitCode = 1;
  }
}
