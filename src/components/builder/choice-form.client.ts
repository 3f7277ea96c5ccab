import { choiceNames, type Choice, type ChoiceName } from '~/embed/choice';
import type { Piece } from '~/embed/pieces';

type Field = HTMLSelectElement | HTMLInputElement;

const isRadio = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'radio';

/** How wide a frame may be that is wholly in sight on the desk of the preview. */
export function roomIn(desk: Element | null): number {
  if (!desk) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(desk);
  return desk.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** The form of the builder: what is chosen in it, and what it offers. */
export class ChoiceForm {
  #form: Element;

  constructor(form: Element) {
    this.#form = form;
  }

  #fields(name: ChoiceName): Field[] {
    return [...this.#form.querySelectorAll<Field>(`[name="${name}"]`)];
  }

  /** Puts every field as the page had it, whatever was chosen or kept by the browser. */
  reset(): void {
    for (const field of choiceNames.flatMap((name) => this.#fields(name))) {
      if (isRadio(field)) field.checked = field.defaultChecked;
      else if (field instanceof HTMLInputElement) field.value = field.defaultValue;
      else field.selectedIndex = [...field.options].findIndex((one) => one.defaultSelected);
      if ('options' in field) field.selectedIndex = Math.max(0, field.selectedIndex);
    }
  }

  /** Lets the preview begin as wide as the page has it or, where there is less room, as wide as there is. */
  fit(room: number): void {
    const widths = this.#fields('width').filter(isRadio);
    const begun = widths.find(({ defaultChecked }) => defaultChecked) ?? widths[0];
    if (!begun || Number(begun.value) <= room) return;
    const fitting = widths.filter(({ value }) => Number(value) <= room).at(-1) ?? widths[0];
    for (const field of widths) field.checked = field.defaultChecked = field === fitting;
  }

  /** Marks a height that is none; tells whether there is nothing wrong. */
  check(): boolean {
    const field = this.#form.querySelector('input[type=number]');
    const error = this.#form.querySelector('.wrong');
    const right = field?.matches(':valid') ?? true;
    const marks = { 'aria-invalid': 'true', 'aria-describedby': error?.id ?? '' };
    for (const [name, value] of Object.entries(marks)) {
      if (right) field?.removeAttribute(name);
      else field?.setAttribute(name, value);
    }
    error?.toggleAttribute('hidden', right);
    return right;
  }

  /** What is chosen, by the names of the fields; those that are empty or wrong are left out. */
  read(): Choice {
    const said = choiceNames.map((name) => {
      const counts = (field: Field) =>
        (!isRadio(field) || field.checked) && !field.matches(':invalid');
      return [name, this.#fields(name).find(counts)?.value ?? ''] as const;
    });
    return Object.fromEntries(said.filter(([, value]) => value !== ''));
  }

  /** The values that each field offers. */
  lists(): Partial<Record<ChoiceName, string[]>> {
    const valuesOf = (field: Field) =>
      'options' in field ? [...field.options].map(({ value }) => value) : [field.value];
    return Object.fromEntries(
      choiceNames.map((name) => [name, this.#fields(name).flatMap(valuesOf).filter(Boolean)]),
    );
  }

  /** Puts a choice into the fields. */
  put(choice: Choice): void {
    for (const name of choiceNames) {
      const said = choice[name];
      for (const field of said === undefined ? [] : this.#fields(name)) {
        if (isRadio(field)) field.checked = field.value === said;
        else field.value = said ?? '';
      }
    }
  }

  /** Offers what the frame of a piece can be told, drops what it cannot, and gives the names of what was dropped. */
  offer(piece: Piece): ChoiceName[] {
    const before = this.read();
    const themes = this.#form.querySelectorAll<HTMLOptionElement>('[name="theme"] option');
    for (const option of themes) {
      option.disabled = option.value !== '' && !piece.themes.includes(option.value);
      if (option.disabled && option.selected) this.put({ theme: '' });
    }
    for (const name of ['stop', 'theme'] as const) {
      const taken = piece.takes.includes(name);
      for (const field of this.#fields(name))
        field.closest('label')?.toggleAttribute('hidden', !taken);
      if (!taken) this.put({ [name]: '' });
    }
    this.#suggest(piece);
    const after = this.read();
    return choiceNames.filter((name) => before[name] !== after[name]);
  }

  /** Shows the height that a piece has where nobody chooses another. */
  #suggest(piece: Piece): void {
    for (const field of this.#fields('height')) {
      if (field instanceof HTMLInputElement) field.placeholder = String(piece.height);
    }
  }
}
