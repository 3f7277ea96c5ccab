/** An event whose work the browser waits for. */
export interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request that a page makes, or that is to open one. */
export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The id that the page has which the answer opens. */
  readonly resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

/** A page that is open. */
export interface OpenPage {
  readonly id: string;
  /** `nested` for frames within pages. */
  readonly frameType: string;
}

/** What a service worker has for a global object, as far as ours uses it; TypeScript knows it only without a DOM. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  /** The pages that this worker answers. */
  readonly clients: { matchAll: (which: { type: 'window' }) => Promise<readonly OpenPage[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
    (kind: 'fetch', listener: (event: FetchEvent) => void): void;
    (kind: 'message', listener: (event: MessageEvent) => void): void;
  };
}
