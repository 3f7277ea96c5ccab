import { patience } from './host';
import { heightIn } from './height';
import { paths } from './lines';
import { fails, works, type Result } from './result';

/** Shows a frame where nobody looks, and waits until it tells its height. */
export function frameTells(root: URL, place: Element): Promise<Result> {
  const frame = document.createElement('iframe');
  frame.title = paths.frame;
  frame.tabIndex = -1;
  // No server finds the page in the folder.
  frame.src = new URL(paths.frame + (root.protocol === 'file:' ? 'index.html' : ''), root).href;
  return new Promise((resolve) => {
    const end = (result: Result) => {
      removeEventListener('message', hear);
      frame.remove();
      resolve(result);
    };
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const height = heightIn(data);
      if (source === frame.contentWindow && height) end(works(`${height} px`));
    };
    addEventListener('message', hear);
    // A moment before the line gives up, so that the frame is taken away.
    setTimeout(() => end(fails()), patience - 200);
    place.append(frame);
  });
}
