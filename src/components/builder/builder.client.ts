import { formatChoice, parseChoice, type Choice } from '~/embed/choice';
import type { Piece } from '~/embed/pieces';
import {
  frameQuery,
  heightOf,
  lackedBy,
  markupSteps,
  snippetsOf,
  steps,
  type FrameOptions,
} from '~/embed/snippets';
import { BuilderVoice } from './builder-voice.client';
import { ChoiceForm, roomIn } from './choice-form.client';
import { showPasted } from './paste-test.client';

/** The builder: one choice, kept in the address, seen in the preview and written in every snippet. */
class EmbedBuilder extends HTMLElement {
  #form: ChoiceForm | undefined;
  #pieces: Partial<Record<string, Piece[]>> = {};
  #unchanged: Choice = {};
  #previewed = '';
  #voice = new BuilderVoice(this);

  connectedCallback(): void {
    const choices = this.querySelector('.choices');
    if (!choices) return;
    const form = new ChoiceForm(choices);
    form.fit(roomIn(this.querySelector('.desk')));
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

  /** Takes the choice from the address, and says what of it there is not. */
  #arrive(form: ChoiceForm): void {
    const { choice, unknown } = parseChoice(location.search, form.lists());
    form.put(choice);
    const dropped = this.#show();
    if (!unknown && dropped.length === 0) return;
    this.#write();
    this.#voice.say(unknown ? this.#voice.sentence('unknown') : '', this.#leftOut(dropped));
  }

  /** Writes what holds of the choice into the address. */
  #write(): void {
    const query = formatChoice(this.#form?.read() ?? {}, this.#unchanged);
    // A sandboxed frame and a page from disk may forbid it; the builder works without.
    try {
      history.replaceState(null, '', location.pathname + query);
    } catch {
      /* the address stays as it is */
    }
  }

  #leftOut(dropped: readonly string[]): string {
    return this.#voice.about('notTaken', dropped, this.#chosen()?.piece.title);
  }

  #change(): void {
    const dropped = this.#show();
    this.#write();
    const { piece, options } = this.#chosen() ?? {};
    const height = String(piece ? heightOf(piece, options?.height) : '');
    const told = this.#form?.check()
      ? this.#voice.sentence('shown', { title: piece?.title ?? '', height })
      : this.#voice.sentence('badHeight');
    this.#voice.say(told, this.#leftOut(dropped));
  }

  /** Shows what is chosen, and gives the names of what the exhibit does not take. */
  #show(): string[] {
    const before = this.#chosen();
    const dropped = (before && this.#form?.offer(before.piece)) ?? [];
    const chosen = this.#chosen();
    if (!chosen) return dropped;
    const codes = snippetsOf(chosen.piece, chosen.options, this.#base);
    for (const step of steps) {
      const item = this.querySelector(`[data-step="${step}"]`);
      const field = item?.querySelector('textarea');
      if (!item || !field) continue;
      field.value = codes[step];
      field.lang = chosen.lang;
      this.#voice.note(item.querySelector('.lacks'), lackedBy(step, chosen.options));
    }
    this.#preview(chosen);
    this.#paste();
    return dropped;
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
