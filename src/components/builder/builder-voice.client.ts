/** A sentence of the builder, by its name. */
type Sentence = 'unknown' | 'shown' | 'badHeight' | 'notTaken' | 'lacks';

/** What the builder says about a choice, as JSON in `data-words`. */
interface Says extends Partial<Record<Sentence, string>> {
  /** What the settings are called. */
  names?: Partial<Record<string, string>>;
  /** What stands between them. */
  list?: string;
  /** What stands between two sentences. */
  space?: string;
}

/** What the builder says, in its status line and beside its snippets. */
export class BuilderVoice {
  readonly #line: HTMLElement | null;
  readonly #says: Says;

  constructor(builder: Element) {
    this.#line = builder.querySelector<HTMLElement>('.status');
    this.#says = JSON.parse(this.#line?.dataset['words'] ?? '{}');
  }

  /** A sentence with its gaps filled. */
  sentence(name: Sentence, values: Record<string, string> = {}): string {
    return (this.#says[name] ?? '').replace(/\{(\w+)\}/g, (gap, key: string) => values[key] ?? gap);
  }

  /** A sentence about some settings; empty where there are none. */
  about(name: Sentence, settings: readonly string[], title = ''): string {
    const { names = {}, list } = this.#says;
    const settingNames = settings.map((one) => names[one] ?? one).join(list);
    return settings.length > 0 ? this.sentence(name, { names: settingNames, title }) : '';
  }

  /** Puts sentences into the status line. */
  say(...sentences: string[]): void {
    if (this.#line) this.#line.textContent = sentences.filter(Boolean).join(this.#says.space);
  }

  /** Says beside a snippet which settings it lacks. */
  note(place: Element | null, settings: readonly string[]): void {
    if (!place) return;
    place.textContent = this.about('lacks', settings);
    place.toggleAttribute('hidden', settings.length === 0);
  }
}
