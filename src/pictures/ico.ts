/** A picture of an icon file: a PNG and the length of its side in pixels. */
export interface IcoPicture {
  side: number;
  png: Buffer;
}

const headBytes = 6;
const entryBytes = 16;

function entry({ side, png }: IcoPicture, offset: number): Buffer {
  const bytes = Buffer.alloc(entryBytes);
  // A side of 256 pixels is written as 0.
  bytes.writeUInt8(side % 256, 0);
  bytes.writeUInt8(side % 256, 1);
  bytes.writeUInt16LE(1, 4);
  bytes.writeUInt16LE(32, 6);
  bytes.writeUInt32LE(png.length, 8);
  bytes.writeUInt32LE(offset, 12);
  return bytes;
}

/** An ICO file that holds pictures of one icon as PNGs, which every browser of this century reads. */
export function packIco(pictures: readonly IcoPicture[]): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = headBytes + entryBytes * pictures.length;
  const entries = pictures.map((picture) => {
    const bytes = entry(picture, offset);
    offset += picture.png.length;
    return bytes;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}
