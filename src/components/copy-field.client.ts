/** A text to take away: a press on the button copies it, or selects it where copying is refused. */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    this.#fillAddress();
    this.querySelector('button')?.addEventListener('click', () => this.#copy());
  }

  /** Puts the address the page is read from where the build was not told one; a page from disk has none. */
  #fillAddress(): void {
    const { unset } = this.dataset;
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    const field = this.querySelector('textarea');
    if (!unset || !icon || !field || !/^https?:/.test(location.protocol)) return;
    field.value = field.value.replaceAll(unset, new URL('.', icon.href).href);
  }

  async #copy(): Promise<void> {
    const { copied = '', refused = '' } = this.dataset;
    const field = this.querySelector('textarea');
    const status = this.querySelector('[role=status]');
    if (!field || !status) return;
    // What is said twice is only heard twice if it was gone in between.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = copied;
    } catch {
      field.focus();
      field.select();
      status.textContent = refused;
    }
  }
}

customElements.define('copy-field', CopyField);

export {};
