/** What a driver says when it refuses. */
interface Refusal {
  error?: string;
  message?: string;
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'error' in value;
}

async function ask<Answer>(url: string, method: string, body?: object): Promise<Answer> {
  const init = body ? { method, body: JSON.stringify(body) } : { method };
  const { value } = JSON.parse(await (await fetch(url, init)).text());
  if (isRefusal(value)) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** What a driver says of a session it has begun. */
interface Begun {
  sessionId: string;
  capabilities: { browserVersion: string };
}

/** A session of the WebDriver protocol: one window of a browser. */
export class WebDriver {
  readonly version: string;
  readonly #url: string;

  private constructor(url: string, version: string) {
    this.#url = url;
    this.version = version;
  }

  static async start(url: string, alwaysMatch: object): Promise<WebDriver> {
    const capabilities = { alwaysMatch };
    const begun = await ask<Begun>(`${url}/session`, 'POST', { capabilities });
    return new WebDriver(`${url}/session/${begun.sessionId}`, begun.capabilities.browserVersion);
  }

  post<Answer>(command: string, body: object): Promise<Answer> {
    return ask(`${this.#url}/${command}`, 'POST', body);
  }

  /** What a command answers that only asks. */
  text(command: string): Promise<string> {
    return ask(`${this.#url}/${command}`, 'GET');
  }

  /** Has what follows happen in one of the iframes of the page, or in the page itself. */
  async enter(frame?: number): Promise<void> {
    await this.post('frame', { id: null });
    if (frame !== undefined) await this.post('frame', { id: frame });
  }

  /** Runs an expression that promises JSON, and gives what the JSON says. */
  async evaluate<Result>(expression: string): Promise<Result> {
    const script = `const done = arguments[0];
      ${expression}.then((json) => done({ json }), (error) => done({ error: String(error) }));`;
    const said = await this.post<{ json?: string; error?: string }>('execute/async', {
      script,
      args: [],
    });
    if (said.error !== undefined) throw new Error(said.error);
    return JSON.parse(said.json ?? 'null');
  }

  async click(selector: string): Promise<void> {
    const find = { using: 'css selector', value: selector };
    const [id] = Object.values(await this.post<Record<string, string>>('element', find));
    await this.post(`element/${id}/click`, {});
  }

  async end(): Promise<void> {
    await ask(this.#url, 'DELETE');
  }
}
