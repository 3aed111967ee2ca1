import sharp from 'sharp'

/** The drawing that all icons are made of. */
const DRAWING = 'app/icon.svg'
/** The space between the drawing and the edge, as a part of the icon’s size: systems cut circles out of it. */
const MARGIN = 0.14

/** Draws an icon for systems that do not take the SVG, as PNG. */
export async function drawIcon(size: number): Promise<Uint8Array> {
  const margin = Math.round(size * MARGIN)
  const inner = size - 2 * margin
  return await sharp(DRAWING, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'transparent' })
    .flatten({ background: '#fffdf8' })
    .png({ palette: true })
    .toBuffer()
}

/** Draws `favicon.ico`, for whatever is not a page. */
export async function drawFavicon(): Promise<Uint8Array> {
  return toIco(await sharp(DRAWING, { density: 72 }).resize(32, 32).png().toBuffer(), 32)
}

/** A PNG of so many pixels as an ICO file of one image, which may contain PNG since Windows Vista. */
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
