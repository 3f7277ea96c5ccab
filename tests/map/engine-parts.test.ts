import { expect, test } from 'vitest';
import { packArcs, unpackArcs } from '~/map/engine/pack-arcs';
import { withoutBranches } from '~/map/engine/shaders';

test('packed lines unpack to themselves', () => {
  const arcs = [
    [
      [0, 0],
      [31, -32],
      [-1, 1],
    ],
    [
      [39_999, 1],
      [-40_000, 1023],
    ],
  ];
  expect(unpackArcs(packArcs(arcs))).toEqual(arcs);
});

test('a shader keeps the branches that a flat map takes, and conditions of other kinds', () => {
  const shader = (lines: string[]) => `export default '${lines.join('\\n')}';`;
  const source = ['a', '#ifdef GLOBE', 'b', '#ifdef GL_ES', 'c', '#endif', '#else', 'd', '#endif'];
  const other = ['#ifdef GL_ES', '#ifdef TERRAIN3D', 'e', '#endif', 'f', '#else', 'g', '#endif'];
  const kept = ['a', 'd', '#ifdef GL_ES', 'f', '#else', 'g', '#endif'];
  expect(withoutBranches(shader([...source, ...other]))).toBe(shader(kept));
});
