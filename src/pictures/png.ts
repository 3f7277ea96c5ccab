import sharp from 'sharp';

/** How many colours a picture may have: the flat ones of the tokens, and steps between ink and paper. */
const colours = 16;

/** An SVG as a PNG of `width` by `height` pixels, square where only one is told. */
export async function svgToPng(svg: string, width: number, height = width): Promise<Buffer> {
  // Below an effort of 4 flat colours come out a shade beside themselves.
  return sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'fill' })
    .png({ palette: true, colours, dither: 0, compressionLevel: 9, effort: 4 })
    .toBuffer();
}

/** An SVG as a square PNG with a byte for each channel, which the ICO format asks for. */
export async function svgToFullPng(svg: string, side: number): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize(side, side)
    .ensureAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
}
