/** A place in our code that makes an address, a frame or a message of a text. */
interface KnownSink {
  file: string;
  /** Its code, on one line. */
  code: string;
  /** Why neither an address nor a message can choose that text. */
  why: string;
}

/** All such places. A new one has to be thought about, and told here. */
export const knownSinks: readonly KnownSink[] = [
  {
    file: 'src/check/browser-lines.client.ts',
    code: 'import(/* @vite-ignore */ address)',
    why: 'a constant path below the root of the site, which is that of this page',
  },
  {
    file: 'src/check/browser-lines.client.ts',
    code: 'new Worker(address)',
    why: 'a Blob of a constant',
  },
  {
    file: 'src/check/steady-fetch.ts',
    code: "fetch(address, { cache: 'no-store', signal: given.signal })",
    why: 'files that the manifest of the site names, below its root; they are compared, never run',
  },
  {
    file: 'src/check/frame-line.client.ts',
    code: "frame.src = new URL(paths.frame + (root.protocol === 'file:' ? 'index.html' : ''), root).href",
    why: 'a constant path below the root of the site',
  },
  {
    file: 'src/check/host.ts',
    code: "fetch(new URL(path, root), { cache: 'no-store', signal: AbortSignal.timeout(patience), })",
    why: 'constant paths below the root of the site',
  },
  {
    file: 'src/components/builder/builder.client.ts',
    code: 'frame.contentWindow?.location.replace(address)',
    why: 'a frame of the list of pieces, with options from lists, in a frame that the policy keeps on the site',
  },
  {
    file: 'src/components/builder/choice-form.client.ts',
    code: 'field?.setAttribute(name, value)',
    why: 'one of two attributes that say what is wrong with the field',
  },
  {
    file: 'src/components/builder/paste-test.client.ts',
    code: 'frame.srcdoc = pageWith(withoutStyle(keptBy(host, code)), { lang, title })',
    why: 'a snippet that we make of the list of pieces and of escaped words of ours; it inherits the policy of the page',
  },
  {
    file: 'src/components/every-page.client.ts',
    code: 'link.hash = location.hash',
    why: 'the setter of a link: only the part behind the # can change',
  },
  {
    file: 'src/components/every-page.client.ts',
    code: 'link.search = location.search',
    why: 'the setter of a link: only the part behind the ? can change',
  },
  {
    file: 'src/components/every-page.client.ts',
    code: 'script.src = address',
    why: 'an attribute of the built page',
  },
  {
    file: 'src/components/figures/ask-figure.client.ts',
    code: "link.setAttribute(name, 'true')",
    why: '`aria-current` or another constant, and never more than `true`',
  },
  {
    file: 'src/components/lost-reader.client.ts',
    code: 'base.href = root',
    why: 'a folder of the path of this page, which answered with the manifest of this site; the policy keeps it on its host',
  },
  {
    file: 'src/components/lost-reader.client.ts',
    code: 'fetch(`${folder}manifest.json`)',
    why: 'a folder of the path of this page, whose name begins with one slash',
  },
  {
    file: 'src/components/lost-reader.client.ts',
    code: "link.href = here + (link.getAttribute('href') ?? '')",
    why: 'the place of this page on its own host',
  },
  {
    file: 'src/components/lost-reader.client.ts',
    code: "link.href = link.getAttribute('href') ?? ''",
    why: 'an attribute of the built page, read again',
  },
  {
    file: 'src/components/offline/offline.client.ts',
    code: "navigator.serviceWorker.register(new URL('sw.js', root), { updateViaCache: 'none' })",
    why: 'a constant beside the script itself',
  },
  {
    file: 'src/components/search-engine.client.ts',
    code: "fetch(new URL('pagefind-entry.json', address), { cache: 'no-cache' })",
    why: 'a constant beside the search engine, whose address stands in the built page',
  },
  {
    file: 'src/components/search-engine.client.ts',
    code: "fetch(new URL('pages.json', address), { cache: 'no-cache' })",
    why: 'the same',
  },
  {
    file: 'src/components/search-engine.client.ts',
    code: 'import(/* @vite-ignore */ address)',
    why: 'the search engine, whose address stands in the built page',
  },
  {
    file: 'src/components/search-results.client.ts',
    code: 'copy.href = link.href + hash',
    why: 'a link of the built page and an anchor of the index',
  },
  {
    file: 'src/components/site-search.client.ts',
    code: 'link.search = search',
    why: 'the setter of a link: only the part behind the ? can change',
  },
  {
    file: 'src/embed/child.client.ts',
    code: "parent.postMessage(message, '*')",
    why: 'heights and how the page around knows this frame; any page may show it, so any may hear how tall it is',
  },
  {
    file: 'src/embed/frame.client.ts',
    code: 'address.hash = location.hash',
    why: 'the setter of an address: only the part behind the # can change',
  },
  {
    file: 'src/embed/frame.client.ts',
    code: "address.pathname += 'index.html'",
    why: 'a constant',
  },
  {
    file: 'src/embed/frame.client.ts',
    code: 'address.search = query.toString()',
    why: 'the setter of an address: only the part behind the ? can change',
  },
  {
    file: 'src/embed/frame.client.ts',
    code: 'location.replace(twin.href)',
    why: 'the twin of this frame, whose address stands in the built page; only query and hash can change',
  },
  { file: 'src/embed/frame.client.ts', code: 'twin.href = twinAddress(twin)', why: 'the same' },
  {
    file: 'src/hosting/service-worker/answer.ts',
    code: 'fetch(request)',
    why: 'what the browser was about to ask for',
  },
  {
    file: 'src/hosting/service-worker/answer.ts',
    code: 'fetch(request)',
    why: 'the same, for a page',
  },
  {
    file: 'src/hosting/service-worker/answer.ts',
    code: 'url.search = new URL(request.url).search',
    why: 'the setter of an address: only the part behind the ? can change',
  },
  {
    file: 'src/hosting/service-worker/install.ts',
    code: "fetch(url, { cache: 'no-cache', priority: 'low', signal })",
    why: 'files that the build names, each compared with its sum',
  },
  {
    file: 'src/hosting/service-worker/make-way.ts',
    code: 'waiting.postMessage(begin)',
    why: 'a constant, to a worker of ours',
  },
  {
    file: 'src/map/engine/load.ts',
    code: "script.src = address + '?'.repeat(failures)",
    why: 'an attribute of the built page, with a number behind it',
  },
  {
    file: 'src/map/engine/trials.ts',
    code: 'new Worker(address)',
    why: 'a Blob of nothing',
  },
];
