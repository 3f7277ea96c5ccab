import { readFileSync } from 'node:fs';
import { amp, datawrapper, iframe, parsing, secretLater, wordpress, wrap } from './listeners';
import type { ServedFile } from './serve-files';

/** A way in which newsrooms take frames in and learn how tall they are. */
export interface Newsroom {
  name: string;
  /** The page of the newsroom, with a frame and the parent's script of the frame's site. */
  page: (frame: string, script: string) => string;
  /** The heights it gives at least and at most. */
  clamp?: readonly [number, number];
}

/** The packages that newsrooms serve themselves. */
export const packages: [string, ServedFile][] = [
  ['/pym.js', { body: readFileSync('node_modules/pym.js/dist/pym.v1.js', 'utf8') }],
  [
    '/iframe-resizer.js',
    { body: readFileSync('node_modules/@iframe-resizer/parent/index.umd.js', 'utf8') },
  ],
];

/** Every parent that learns the height of a frame. */
export const newsrooms: Newsroom[] = [
  {
    name: 'pym 1.3.2, made by script',
    page: (frame) =>
      wrap(`<div id="chart-1"></div><script src="/pym.js"></script>
<script>new pym.Parent('chart-1', '${frame}', {});</script>`),
  },
  {
    name: 'pym 1.3.2, data-pym-src',
    page: (frame) => wrap(`<div data-pym-src="${frame}"></div><script src="/pym.js"></script>`),
  },
  {
    name: 'iframe-resizer 5.5.9, iframe with a name',
    page: (frame) =>
      wrap(`${iframe(frame, 'id="chart_1" name="chart_1"')}
<script src="/iframe-resizer.js"></script>
<script>iframeResize({ license: 'GPLv3' }, '#chart_1');</script>`),
  },
  {
    name: 'iframe-resizer 5.5.9, childId in the address',
    page: (frame) =>
      wrap(`${iframe(`${frame}?childId=chart-2`, 'id="chart-2"')}
<script src="/iframe-resizer.js"></script>
<script>iframeResize({ license: 'GPLv3' }, '#chart-2');</script>`),
  },
  {
    name: 'WordPress',
    clamp: [200, 1000],
    page: (frame) => wordpress('a1B2c3D4e5', `${frame}#?secret=a1B2c3D4e5`),
  },
  {
    name: 'AMP',
    page: (frame) => wrap(amp + iframe(frame, 'sandbox="allow-scripts allow-same-origin"')),
  },
  {
    name: 'Datawrapper',
    page: (frame) => wrap(datawrapper + iframe(frame)),
  },
  {
    name: 'Embedly and Medium',
    page: (frame) =>
      wrap(
        parsing(`if (data.context !== 'iframe.resize') return;
  document.querySelector('iframe[src="' + data.src + '"]').height = data.height;`) + iframe(frame),
      ),
  },
  {
    name: 'the Guardian',
    page: (frame) =>
      wrap(
        parsing(`if (data.type !== 'set-height' || typeof data.value !== 'number') return;
  iframe.height = String(data.value);`) + iframe(frame),
      ),
  },
  {
    name: 'our v1.js',
    page: (frame, script) => wrap(`${iframe(frame)}<script async src="${script}"></script>`),
  },
  {
    name: 'our v1.js, frame in a sandbox',
    page: (frame, script) =>
      wrap(`${iframe(frame, 'sandbox="allow-scripts"')}<script async src="${script}"></script>`),
  },
];

/** Parents that come, or say who they are, after the frame. */
export const lateNewsrooms: Newsroom[] = [
  {
    name: 'WordPress that writes its secret late',
    clamp: [200, 1000],
    page: (frame) => wordpress('late0secret', frame) + secretLater,
  },
  {
    name: 'our v1.js, three seconds late',
    page: (frame, script) =>
      wrap(`${iframe(frame)}<script>
setTimeout(() => document.head.append(
  Object.assign(document.createElement('script'), { src: '${script}' })
), 3000);
</script>`),
  },
];

/** Parents that learn nothing: the frame keeps the height it was given. */
export const deafNewsrooms: Newsroom[] = [
  { name: 'a plain iframe', page: (frame) => wrap(iframe(frame)) },
  {
    name: 'iframe-resizer 5.5.9, iframe without a name or childId',
    page: (frame) =>
      wrap(`${iframe(frame, 'id="chart_3"')}<script src="/iframe-resizer.js"></script>
<script>iframeResize({ license: 'GPLv3' }, '#chart_3');</script>`),
  },
  {
    name: 'WordPress with a secret the frame was not told',
    page: (frame) => wordpress('a1B2c3D4e5', `${frame}#?secret=zzzzzzzzzz`),
  },
];
