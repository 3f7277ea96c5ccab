/** A page of a newsroom. */
export const wrap = (body: string) => `<!doctype html><html lang="en"><title>News</title>
<style>body { margin: 0 } iframe { border: 0; width: 100% }</style><p>Text before.</p>
${body}
<p>Text after.</p></html>`;

/** An iframe of 200 px, with more attributes. */
export const iframe = (frame: string, more = '') =>
  `<iframe ${more} src="${frame}" title="Sample" height="200"></iframe>`;

/** A listener that tries what it hears as JSON, as Embedly, Medium and the Guardian do. */
export const parsing = (task: string) => `<script>
addEventListener('message', (event) => {
  let data;
  try { data = JSON.parse(event.data); } catch { return; }
  const iframe = [...document.querySelectorAll('iframe')]
    .find(({ contentWindow }) => contentWindow === event.source);
  ${task}
});
</script>`;

/** WordPress's listener as its handbook and its source describe it: secret, source, clamp, blockquote. */
const wordpressListener = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
    quote.style.display = 'none';
  for (const iframe of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (iframe.contentWindow !== source) continue;
    iframe.removeAttribute('style');
    if (data.message === 'height')
      iframe.height = Math.min(1000, Math.max(200, parseInt(data.value, 10) || 0));
  }
});
</script>`;

const hidden = 'style="position: absolute; visibility: hidden" sandbox="allow-scripts"';

/** What WordPress makes of a frame that tells its name by oEmbed. */
export const wordpress = (secret: string, source: string) =>
  wrap(`${wordpressListener}<blockquote data-secret="${secret}">A link to the frame</blockquote>
${iframe(source, `${hidden} data-secret="${secret}" security="restricted"`)}`);

/** WordPress's script where the frame was made without a secret: it writes one behind the address. */
export const secretLater = `<script>
addEventListener('load', () => setTimeout(() => {
  document.querySelector('iframe').src += '#?secret=late0secret';
}, 300));
</script>`;

/** AMP's listener as its documentation describes it: source, origin, sentinel. */
export const amp = `<script>
addEventListener('message', ({ data, source, origin }) => {
  const iframe = document.querySelector('iframe');
  if (source !== iframe.contentWindow || origin !== new URL(iframe.src).origin) return;
  if (data?.sentinel === 'amp' && data.type === 'embed-size') iframe.height = data.height;
});
</script>`;

/** Datawrapper's listener, that goes with its embed code. */
export const datawrapper = `<script>
addEventListener('message', ({ data, source }) => {
  if (data['datawrapper-height'] === undefined) return;
  for (const id in data['datawrapper-height'])
    for (const iframe of document.querySelectorAll('iframe'))
      if (iframe.contentWindow === source)
        iframe.style.height = data['datawrapper-height'][id] + 'px';
});
</script>`;
