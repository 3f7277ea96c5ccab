import type { Reporter, TestModule } from 'vitest/node';

/** Names, after all other lines of a run, the tests that passed only at their second try, and why they failed. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    for (const test of tests.filter((one) => one.diagnostic()?.flaky)) {
      const [failure] = test.result().errors ?? [];
      const place = `${test.module.relativeModuleId} > ${test.fullName}`;
      console.warn(`Passed only at the second try: ${place}\n  ${failure?.message ?? ''}`);
    }
  }
}
