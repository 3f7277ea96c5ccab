import { formatChoice, parseChoice, type Choice } from '~/embed/choice';
import type { Piece } from '~/embed/pieces';
import {
  frameQuery,
  heightOf,
  markupSteps,
  snippetsOf,
  steps,
  type FrameOptions,
} from '~/embed/snippets';
import { ChoiceForm } from './choice-form.client';
import { showPasted } from './paste-test.client';

/** What the builder says about a choice, as JSON in `data-words`. */
type Says = Partial<Record<'unknown' | 'shown' | 'badHeight', string>>;

/** The builder: one choice, kept in the address, seen in the preview and written in every snippet. */
class EmbedBuilder extends HTMLElement {
  #form: ChoiceForm | undefined;
  #pieces: Partial<Record<string, Piece[]>> = {};
  #unchanged: Choice = {};
  #previewed = '';

  connectedCallback(): void {
    const choices = this.querySelector('.choices');
    if (!choices) return;
    const form = new ChoiceForm(choices);
    // A browser may have put back what was chosen before; the address says what is chosen now.
    form.reset();
    this.#form = form;
    this.#pieces = JSON.parse(this.dataset['pieces'] ?? '{}');
    this.#unchanged = form.read();
    this.#arrive(form);
    choices.addEventListener('input', () => this.#change());
    choices.querySelector('button')?.addEventListener('click', () => {
      form.reset();
      this.#change();
    });
    const test = this.querySelector('.paste');
    for (const type of ['toggle', 'change']) test?.addEventListener(type, () => this.#paste());
  }

  /** The address of the copy that is being read, with a slash at its end. */
  get #here(): string {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    return new URL('.', icon?.href ?? location.href).href;
  }

  /** The address that snippets begin with: what the build was told, or that of this copy if it is on the web. */
  get #base(): string {
    const { base = '', unset } = this.dataset;
    return unset !== undefined && /^https?:/.test(location.protocol) ? this.#here : base;
  }

  /** What is chosen, as the snippets take it; undefined where there is no such thing. */
  #chosen(): { piece: Piece; options: FrameOptions; lang: string } | undefined {
    const { what, lang = '', stop, theme, scheme, height } = this.#form?.read() ?? {};
    const piece = this.#pieces[lang]?.find(({ id }) => id === what);
    const options: FrameOptions = { stop, theme, height: height ? Number(height) : undefined };
    if (scheme !== this.#unchanged.scheme) options.scheme = scheme;
    return piece && { piece, options, lang };
  }

  /** Takes the choice from the address. */
  #arrive(form: ChoiceForm): void {
    const { choice, unknown } = parseChoice(location.search, form.lists());
    form.put(choice);
    this.#show();
    if (unknown) this.#say(this.#says.unknown);
  }

  get #status(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.status');
  }

  get #says(): Says {
    return JSON.parse(this.#status?.dataset['words'] ?? '{}');
  }

  #say(text = ''): void {
    if (this.#status) this.#status.textContent = text;
  }

  #change(): void {
    this.#show();
    const query = formatChoice(this.#form?.read() ?? {}, this.#unchanged);
    // A sandboxed frame and a page from disk may forbid it; the builder works without.
    try {
      history.replaceState(null, '', location.pathname + query);
    } catch {
      /* the address stays as it is */
    }
    const chosen = this.#chosen();
    if (this.#form?.isWrong || !chosen) return this.#say(this.#says.badHeight);
    const { piece, options } = chosen;
    const values: Record<string, string> = {
      title: piece.title,
      height: String(heightOf(piece, options.height)),
    };
    this.#say(this.#says.shown?.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap));
  }

  #show(): void {
    const before = this.#chosen();
    if (before) this.#form?.offer(before.piece);
    const chosen = this.#chosen();
    if (!chosen) return;
    const codes = snippetsOf(chosen.piece, chosen.options, this.#base);
    for (const step of steps) {
      const field = this.querySelector<HTMLTextAreaElement>(`[data-step="${step}"] textarea`);
      if (!field) continue;
      field.value = codes[step];
      field.lang = chosen.lang;
    }
    this.#preview(chosen);
    this.#paste();
  }

  #preview({ piece, options }: { piece: Piece; options: FrameOptions }): void {
    const frame = this.querySelector<HTMLIFrameElement>('iframe[name="preview"]');
    if (!frame) return;
    frame.title = piece.title;
    frame.width = this.#form?.read().width ?? '';
    frame.height = String(heightOf(piece, options.height));
    // From disk and in Kiwix a folder shows no page; there, this one goes by its full name.
    const [file = ''] = /[^/]+\.html$/.exec(location.pathname) ?? [];
    const address = this.#here + piece.frame + file + frameQuery(piece, options);
    if (address === this.#previewed) return;
    this.#previewed = address;
    // Another address in `src` would be a step of the reader's history.
    frame.contentWindow?.location.replace(address);
  }

  /** Shows what hosts leave of a snippet, with the addresses of this copy, once a reader opens the test. */
  #paste(): void {
    const test = this.querySelector<HTMLDetailsElement>('.paste');
    const chosen = this.#chosen();
    if (!test?.open || !chosen) return;
    const wanted = test.querySelector('select')?.value;
    const step = markupSteps.find((one) => one === wanted) ?? 'iframe';
    const codes = snippetsOf(chosen.piece, chosen.options, this.#here);
    showPasted(test, codes[step], chosen.lang);
  }
}

customElements.define('embed-builder', EmbedBuilder);
