/** Lines as steps from point to point, as TopoJSON has them after quantizing. */
type Arcs = number[][][];

/** The first of the 64 signs in which numbers are written: five bits each, and whether more follow. */
const firstSign = 63;

/** A whole number in signs, small ones of either side in one. */
function packNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest > 31; rest = Math.floor(rest / 32)) {
    text += String.fromCharCode(firstSign + 32 + (rest % 32));
  }
  return text + String.fromCharCode(firstSign + rest);
}

/** Lines as text: first all steps east, then all steps north, which compresses best. */
export function packArcs(arcs: Arcs): string {
  const along = (axis: number) =>
    arcs.map((arc) => arc.map((step) => packNumber(step[axis] ?? 0)).join('')).join(' ');
  return `${along(0)}  ${along(1)}`;
}

function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place) - firstSign;
    value += (sign % 32) * unit;
    unit *= 32;
    if (sign < 32) {
      numbers.push(value % 2 ? (-1 - value) / 2 : value / 2);
      value = 0;
      unit = 1;
    }
  }
  return numbers;
}

/** The lines of a packed text. */
export function unpackArcs(text: string): Arcs {
  const [east = [], north = []] = text
    .split('  ')
    .map((half) => half.split(' ').map(unpackNumbers));
  return east.map((arc, index) => arc.map((step, at) => [step, north[index]?.[at] ?? 0]));
}
