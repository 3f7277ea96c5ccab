import { expect, test } from 'vitest';
import { iconSvg } from '~/pictures/icon';
import { packIco } from '~/pictures/ico';
import { readColours } from '~/pictures/colours';

test('an ICO file lists its pictures, each where it says', () => {
  const pictures = [16, 32].map((side) => ({ side, png: Buffer.from(`picture of ${side}`) }));
  const ico = packIco(pictures);
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
  pictures.forEach(({ side, png }, index) => {
    const entry = 6 + index * 16;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    expect(ico.readUInt8(entry)).toBe(side);
    expect(ico.subarray(offset, offset + length)).toEqual(png);
  });
});

test('the favicon follows the scheme of the reader', () => {
  const [light, dark] = [readColours('light'), readColours('dark')];
  const svg = iconSvg(light, { dark });
  const [day = '', night = ''] = svg.split('@media (prefers-color-scheme:dark)');
  for (const duty of ['paper', 'indigo', 'thread'] as const) {
    expect(light[duty]).not.toBe(dark[duty]);
    expect(day).toContain(light[duty]);
    expect(night).toContain(dark[duty]);
  }
});
