import { choiceNames, type Choice, type ChoiceName } from '~/embed/choice';
import type { Piece } from '~/embed/pieces';

type Field = HTMLSelectElement | HTMLInputElement;

const isRadio = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'radio';

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

  /** Whether what was typed as a height is none. */
  get isWrong(): boolean {
    return this.#form.querySelector('input:invalid') !== null;
  }

  /** What is chosen, by the names of the fields; those that are empty are left out. */
  read(): Choice {
    const said = choiceNames.map((name) => {
      const counts = (field: Field) => !isRadio(field) || field.checked;
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

  /** Offers what the frame of a piece can be told, and drops what it cannot. */
  offer(piece: Piece): void {
    for (const name of ['stop', 'theme'] as const) {
      for (const field of this.#fields(name)) {
        const taken = piece.takes.includes(name);
        field.closest('label')?.toggleAttribute('hidden', !taken);
        if (!taken) field.value = '';
      }
    }
    const themes = this.#form.querySelectorAll<HTMLOptionElement>('[name="theme"] option');
    for (const option of themes) {
      option.disabled = option.value !== '' && !piece.themes.includes(option.value);
      if (option.disabled && option.selected) this.put({ theme: '' });
    }
    for (const field of this.#fields('height')) {
      if (field instanceof HTMLInputElement) field.placeholder = String(piece.height);
    }
  }
}
