/** A browser of this machine, driven by a test: the few things that all of them can do. */
export interface Engine {
  /** What it calls itself, with its version. */
  name: string;
  /** Goes to an address and waits until the page has loaded. */
  open: (address: string) => Promise<void>;
  /** Runs a task in the page, or in one of its iframes by their order, and gives what it gives. */
  run: <Args extends readonly unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    args: Args,
    frame?: number,
  ) => Promise<Result>;
  /** Presses the mouse on the first element that a selector names. */
  click: (selector: string, frame?: number) => Promise<void>;
  /** Presses keys one after the other: characters, or a name such as `ArrowRight`. */
  type: (keys: readonly string[]) => Promise<void>;
  /** Gives the page so many pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** A picture of what is in sight, as PNG. */
  picture: () => Promise<Buffer>;
  /** What went wrong since it was asked last: errors, refused by a policy, files that did not come. */
  troubles: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** What a browser is to allow its pages. */
export interface EngineOptions {
  /** Whether pages may keep a copy of the site, for which they ask for every file; no where not told. */
  keeps?: boolean;
}

/** A browser that a machine may have. */
export interface Candidate {
  /** What it is called before it has told its version. */
  name: string;
  /** What is not on this machine of all that it needs. */
  missing: readonly string[];
  /** Whether it tells nobody what goes wrong in a page, so that pages must carry a recorder. */
  isSilent: boolean;
  launch: (options?: EngineOptions) => Promise<Engine>;
}

/** The keys of the WebDriver protocol that are no characters. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** The presses of keys as WebDriver wants to be told of them. */
export function keyActions(keys: readonly string[]) {
  const actions = keys.flatMap((key) => {
    const value = keyCodes[key] ?? key;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** A task and what it is given as the source of an expression that promises its result as JSON. */
export function expressionOf(task: { toString: () => string }, args: readonly unknown[]): string {
  const call = `(${task.toString()})(...${JSON.stringify(args)})`;
  return `Promise.resolve().then(() => ${call}).then((found) => JSON.stringify(found ?? null))`;
}

/** Asks until the answer is the one that is waited for, or the patience is over; gives the last one. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
  patience = 20_000,
): Promise<Answer> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
