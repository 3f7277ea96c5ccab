import sharp from 'sharp';

/** How many colours a picture may have: the flat ones of the tokens, and steps between ink and paper. */
const colours = 16;

/** An SVG as a PNG of `width` by `height` pixels, square where only one is told. */
export async function svgToPng(svg: string, width: number, height = width): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'fill' })
    .png({ palette: true, colours, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}
