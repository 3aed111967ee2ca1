import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { resolveSitePaths } from '@/lib/config/paths'
import { svgIconPath } from '@/lib/metadata/icons'
import { getDrawnColours, getTheme } from '@/lib/theme/current-theme'

/** The margin on each side, as a fraction of the icon’s size, since some systems crop icons to circles. */
const MARGIN = 0.14

/** Renders the icon as SVG, in the colours of the theme: those of the scheme that the browser’s interface is in. */
export function renderIcon(): string {
  const { light, dark } = getTheme().colours.accent
  return renderSteps(light, `@media (prefers-color-scheme:dark){path{stroke:${dark}}}`)
}

function renderSteps(colour: string, more = ''): string {
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' }, [
      x('title', 'Steps'),
      x('style', `path{stroke:${colour}}${more}`),
      x('path', {
        d: 'M4 27h8v-7h8v-7h8V5',
        fill: 'none',
        'stroke-width': 4,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    ]),
  )
}

/**
 * Draws a PNG icon, for systems that do not support SVG icons.
 *
 * @param size width and height in pixels
 */
export async function drawIcon(size: number): Promise<Uint8Array> {
  const margin = Math.round(size * MARGIN)
  const inner = size - 2 * margin
  const background = getDrawnColours().paper
  return await sharp(await readIcon(), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten({ background })
    .png({ palette: true })
    .toBuffer()
}

/** Draws `favicon.ico`, which browsers request for files that are not pages. */
export async function drawFavicon(): Promise<Uint8Array> {
  return toIco(
    await sharp(await readIcon(), { density: 72 })
      .resize(32, 32)
      .png()
      .toBuffer(),
    32,
  )
}

/** The source of all icons: that of the blog, or that of the theme in the scheme of what is drawn. */
async function readIcon(): Promise<Buffer> {
  const own = join(/* turbopackIgnore: true */ resolveSitePaths().publicDir, svgIconPath)
  if (existsSync(own)) return await readFile(/* turbopackIgnore: true */ own)
  return Buffer.from(renderSteps(getDrawnColours().accent))
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
