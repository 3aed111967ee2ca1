import { join } from 'node:path'
import sharp from 'sharp'
import type { SiteFolders } from '@/lib/config/paths'
import { icons } from '@/lib/metadata/icons'
import { outputFile } from '@/lib/node/fs'

/** The one drawing all icons are made of. */
const DRAWING = 'app/icon.svg'
/** Between the drawing and the edge, as a part of the icon: systems cut circles out of it. */
const MARGIN = 0.14

/** Draws the icons of those who do not take the SVG: of systems, and of what is no page. */
export async function writeIcons({ staticFilesDir }: Pick<SiteFolders, 'staticFilesDir'>): Promise<void> {
  const write = (path: string, bytes: Uint8Array) => outputFile(join(staticFilesDir, path), bytes)
  await Promise.all(icons.map(async ({ path, size }) => write(path, await drawIcon(size))))
  await write('favicon.ico', asIco(await sharp(DRAWING, { density: 72 }).resize(32, 32).png().toBuffer(), 32))
}

async function drawIcon(size: number): Promise<Uint8Array> {
  const margin = Math.round(size * MARGIN)
  const inner = size - 2 * margin
  return await sharp(DRAWING, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'transparent' })
    .flatten({ background: '#fffdf8' })
    .png({ palette: true })
    .toBuffer()
}

/** A PNG of so many pixels as an ICO file of one image, which may hold PNG since Windows Vista. */
function asIco(png: Uint8Array, size: number): Uint8Array {
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
