/** What a page tells of itself; times in milliseconds from the start of its navigation. */
export interface Seen {
  shifts: number;
  lcp: number;
  tasks: { start: number; end: number }[];
  /** When the frame was done that first reached the lower edge of the window, or held the whole page. */
  screenAt: number;
  /** When the frame was done that first held all of `main`. */
  textAt: number;
  /** When the frame was done that first held the drawing of the map. */
  drawnAt: number;
  /** When the map said it was live; when it was last asked for by a press. */
  liveAt: number;
  pressedAt: number;
}

declare global {
  interface Window {
    bench?: Seen;
  }
}

/** Runs in a page before anything else and notes what happens. It must stand on its own: it is sent as text. */
export function watch(): void {
  const none = Number.NaN;
  const seen: Seen = {
    shifts: 0,
    lcp: none,
    tasks: [],
    screenAt: none,
    textAt: none,
    drawnAt: none,
    liveAt: none,
    pressedAt: none,
  };
  window.bench = seen;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('layout-shift', (entry) => {
    if (!Reflect.get(entry, 'hadRecentInput')) seen.shifts += Number(Reflect.get(entry, 'value'));
  });
  observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  observe('longtask', ({ startTime, duration }) =>
    seen.tasks.push({ start: startTime, end: startTime + duration }),
  );
}

/** Runs in a page before anything else: notes the frames that first hold the whole text and the drawing. */
export function watchFrames(): void {
  const isParsed = (element: Element | null | undefined): boolean => {
    for (let one = element; one; one = one.parentElement) if (one.nextElementSibling) return true;
    return element !== null && document.readyState === 'complete';
  };
  // A timer would come after whatever of the page has arrived meanwhile.
  const afterFrame = (note: (now: number) => void) =>
    void scheduler.postTask(() => note(performance.now()), { priority: 'user-blocking' });
  const laidOut = (selector: string) => {
    const element = document.querySelector(selector);
    // To measure what a page has not laid out yet would make it lay that out at once.
    if (!element?.checkVisibility({ contentVisibilityAuto: true })) return false;
    return isParsed(element) && element.getBoundingClientRect().height > 0;
  };
  const waitFor = (isThere: () => boolean, note: (now: number) => void) => {
    const look = () => {
      if (isThere()) afterFrame(note);
      else if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  const isFilled = () => {
    const { bottom = 0 } = document.querySelector('body')?.getBoundingClientRect() ?? {};
    return bottom > innerHeight || (bottom > 0 && document.readyState === 'complete');
  };
  waitFor(isFilled, (now) => window.bench && (window.bench.screenAt = now));
  waitFor(
    () => laidOut('main'),
    (now) => window.bench && (window.bench.textAt = now),
  );
  waitFor(
    () => laidOut('tour-map svg, #drawing'),
    (now) => window.bench && (window.bench.drawnAt = now),
  );
}

/** Runs in a page before anything else: notes when the map is asked for and when it is live. */
export function watchMap(): void {
  const note = ({ target }: { target: Node | null }) => {
    const isLive = target instanceof HTMLElement && target.dataset['state'] === 'live';
    if (isLive && window.bench && Number.isNaN(window.bench.liveAt)) {
      window.bench.liveAt = performance.now();
    }
  };
  const options = { subtree: true, attributes: true, attributeFilter: ['data-state'] };
  new MutationObserver((changes) => changes.forEach(note)).observe(document, options);
  const press = (event: Event) => {
    if (window.bench) window.bench.pressedAt = event.timeStamp;
    // The name of the window outlives a navigation: the next page learns when it was asked for.
    window.name = String(performance.timeOrigin + event.timeStamp);
  };
  document.addEventListener('click', press, true);
}
