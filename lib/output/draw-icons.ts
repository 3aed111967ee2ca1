import sharp from 'sharp'

/** The source of all icons. */
const SVG = 'app/icon.svg'
/** The margin on each side, as a fraction of the icon’s size, since some systems crop icons to circles. */
const MARGIN = 0.14

/**
 * Draws a PNG icon, for systems that do not support SVG icons.
 *
 * @param size width and height in pixels
 */
export async function drawIcon(size: number): Promise<Uint8Array> {
  const margin = Math.round(size * MARGIN)
  const inner = size - 2 * margin
  return await sharp(SVG, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'transparent' })
    .flatten({ background: '#fffdf8' })
    .png({ palette: true })
    .toBuffer()
}

/** Draws `favicon.ico`, which browsers request for files that are not pages. */
export async function drawFavicon(): Promise<Uint8Array> {
  return toIco(await sharp(SVG, { density: 72 }).resize(32, 32).png().toBuffer(), 32)
}

/** Wraps a square PNG of the given size in an ICO file, which may contain PNG since Windows Vista. */
function toIco(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}
