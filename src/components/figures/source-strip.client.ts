import { AskFigure } from './ask-figure.client';

/** The report as a strip of sentences: the one the address names is marked, and pointing tells what it says. */
class SourceStrip extends HTMLElement {
  connectedCallback(): void {
    const figure = new AskFigure(this);
    const linkAt = (target: EventTarget | null) =>
      figure.links.find((link) => target instanceof Node && link.contains(target));
    const arrive = () => figure.mark(location.hash.slice(1), () => true);
    for (const type of ['pointerover', 'pointerleave', 'focusin']) {
      this.addEventListener(type, ({ target }) => figure.light(linkAt(target)));
    }
    this.addEventListener('keydown', (event) => {
      const link = linkAt(event.target);
      if (link) figure.walk(link, event);
    });
    addEventListener('hashchange', arrive);
    arrive();
  }
}

customElements.define('source-strip', SourceStrip);
// A name for any other figure that is walked with the keys, whose links lead elsewhere.
customElements.define('figure-keys', class extends SourceStrip {});
