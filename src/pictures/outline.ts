import svgpath from 'svgpath';

/** A line from where the pen is. */
interface Line {
  dx: number;
  dy: number;
}

/** How far a curve may lie from a line, in steps, to be drawn as one: a tenth of a pixel in most letters. */
const nearly = 0.75;

const parallel = (a: Line, b: Line) => a.dx * b.dy === a.dy * b.dx && a.dx * b.dx + a.dy * b.dy > 0;

/** How far the middle of a curve lies from the line between its ends. */
function bulge({ dx, dy }: Line, to: Line): number {
  return Math.abs(dx * to.dy - dy * to.dx) / Math.hypot(dx, dy) / 2;
}

/** A curve whose control lies between its ends is a line, and so is one that hardly leaves it. */
function lineOf([command, ...numbers]: readonly (string | number)[]): Line | undefined {
  const [x1 = 0, y1 = 0, x = 0, y = 0] = numbers.map(Number);
  if (command === 'l') return { dx: x1, dy: y1 };
  if (command === 'h') return { dx: x1, dy: 0 };
  if (command === 'v') return { dx: 0, dy: x1 };
  const [to, on] = [
    { dx: x1, dy: y1 },
    { dx: x - x1, dy: y - y1 },
  ];
  const whole = { dx: x, dy: y };
  const onward = to.dx * on.dx + to.dy * on.dy > 0;
  const flat = onward && bulge(whole, to) < nearly;
  const straight =
    (x1 === 0 && y1 === 0) || (on.dx === 0 && on.dy === 0) || parallel(to, on) || flat;
  return command === 'q' && straight ? whole : undefined;
}

const packed = (numbers: readonly (string | number)[]) => numbers.join(' ').replaceAll(' -', '-');

function lineText({ dx, dy }: Line): string {
  if (dx === 0 && dy === 0) return '';
  if (dy === 0) return `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${packed([dx, dy])}`;
}

/** Pieces of a path in one string; a command that is that of the piece before is left out. */
function joinPieces(pieces: readonly string[]): string {
  let path = '';
  let last = '';
  for (const piece of pieces.filter(Boolean)) {
    const same = piece.charAt(0) === last && /[lqc]/.test(last);
    path += same ? piece.slice(1).replace(/^(?=\d)/, ' ') : piece;
    last = piece.charAt(0);
  }
  return path;
}

/** A path in whole relative steps, its curves that are straight made lines, and lines in one direction one. */
export function smoothed(path: ReturnType<typeof svgpath>): string {
  const pieces: string[] = [];
  let waiting: Line = { dx: 0, dy: 0 };
  path
    .rel()
    .round(0)
    .iterate((segment) => {
      const line = lineOf(segment);
      if (line && parallel(waiting, line)) {
        waiting = { dx: waiting.dx + line.dx, dy: waiting.dy + line.dy };
        return;
      }
      pieces.push(lineText(waiting));
      waiting = line ?? { dx: 0, dy: 0 };
      const [command, ...numbers] = segment;
      if (!line) pieces.push(`${command}${packed(numbers)}`);
    });
  return joinPieces([...pieces, lineText(waiting)]);
}
