/** A page or a frame, with the frames in it. */
interface Context {
  context: string;
  children: Context[];
}

/** What a browser says of a command or of something that happened, as far as it is read here. */
interface Said {
  capabilities?: { browserVersion: string };
  contexts?: Context[];
  data?: string;
  exceptionDetails?: { text: string };
  level?: string;
  response?: { status: number; url: string };
  result?: { value?: string; sharedId?: string };
  text?: string;
}

/** A message: the answer to a command, its refusal, or an event. */
interface Message {
  id?: number | null;
  method?: string;
  params?: Said;
  result?: Said;
  message?: string;
}

interface Waiting {
  resolve: (said: Said) => void;
  reject: (error: Error) => void;
}

/** A line to a browser that speaks WebDriver BiDi. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (said: Said) => void>();
  #count = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`nobody answers at ${address}`)));
    });
    return new Bidi(socket);
  }

  #hear({ id, method = '', params = {}, result, message }: Message): void {
    const waiting = this.#waiting.get(id ?? -1);
    this.#waiting.delete(id ?? -1);
    if (result) waiting?.resolve(result);
    else if (waiting) waiting.reject(new Error(message));
    else this.#listeners.get(method)?.(params);
  }

  on(event: string, listener: (said: Said) => void): void {
    this.#listeners.set(event, listener);
  }

  call(method: string, params: object): Promise<Said> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** The pages that are open, with the frames in them. */
  async contexts(): Promise<Context[]> {
    return (await this.call('browsingContext.getTree', {})).contexts ?? [];
  }

  /** Runs an expression that promises JSON, and gives what the JSON says. */
  async evaluate<Result>(context: string, expression: string): Promise<Result> {
    const target = { context };
    const said = await this.call('script.evaluate', { expression, target, awaitPromise: true });
    if (said.exceptionDetails) throw new Error(said.exceptionDetails.text);
    return JSON.parse(said.result?.value ?? 'null');
  }

  close(): void {
    this.#socket.close();
  }
}
