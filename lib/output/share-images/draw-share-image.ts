import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { textDirection } from '@/lib/text/language'
import { fitTitle, lineHeight } from './fit-title'
import { canBeDrawn, type FontRun, fontRuns } from './fonts'
import { advanceOf } from './measure-text'
import { SHARE_IMAGE, type ShareCard, siteCard } from './share-card'

/** The light theme’s, see `styles/tokens.css`. */
const COLOURS = { paper: '#fffdf8', ink: '#211e1a', quiet: '#4f4a43', accent: '#85290b' }

const MARGIN = 90
const SMALL = 36
/** The room for the title. */
const TITLE = { top: 170, width: SHARE_IMAGE.width - 2 * MARGIN, height: 280 }
const FOOT = SHARE_IMAGE.height - MARGIN

/** Draws what a share image says, as PNG. Nothing but fonts of this project is read, and nothing fetched. */
export async function drawShareImage(card: ShareCard): Promise<Uint8Array> {
  const { svg, fontFiles } = shareSvg(card)
  const font = { fontFiles, loadSystemFonts: false }
  const { pixels, width, height } = await renderAsync(svg, { font })
  // resvg’s own encoder takes twice as long. With a palette the file is half as large, in four times the time.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer()
}

/** The same as SVG, and the fonts it needs. */
export function shareSvg(card: ShareCard): { svg: string; fontFiles: string[] } {
  const { kicker, title, language, site } = drawable(card)
  const isRightToLeft = textDirection(language) === 'rtl'
  const { lines, size } = fitTitle(title, language, TITLE)
  const fontFiles = new Set<string>()
  const line = (text: string, y: number, size: number, colour: string) => {
    const x = isRightToLeft ? SHARE_IMAGE.width - MARGIN : MARGIN
    return textLine(text, { language, isRightToLeft, x, y, size, colour }, fontFiles)
  }
  const { width, height } = SHARE_IMAGE
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, [
    x('rect', { width, height, fill: COLOURS.paper }),
    kicker === undefined ? undefined : line(kicker, MARGIN + SMALL, SMALL, COLOURS.accent),
    ...lines.map((text, index) => line(text, TITLE.top + size + index * lineHeight(size), size, COLOURS.ink)),
    x('rect', { x: MARGIN, y: FOOT - 2 * SMALL, width: TITLE.width, height: 3, fill: COLOURS.accent }),
    site === undefined ? undefined : line(site, FOOT, SMALL, COLOURS.quiet),
  ])
  return { svg: toXml(svg), fontFiles: [...fontFiles] }
}

/** What is left of a card without signs that no font here has; without its title where that has letters of them. */
function drawable({ kicker, title, language, site }: ShareCard): ShareCard {
  const shown = withoutPictures(title)
  if (shown === '' || !canBeDrawn(shown, language)) return siteCard()
  const plain = kicker === undefined ? '' : withoutPictures(kicker)
  const isShown = plain !== '' && canBeDrawn(plain, language)
  return { ...(isShown && { kicker: plain }), title: shown, language, ...(site !== undefined && { site }) }
}

/** Emoji are pictures, which no font of letters has. */
function withoutPictures(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

type Place = { language: string; isRightToLeft: boolean; x: number; y: number; size: number; colour: string }

function textLine(text: string, place: Place, fontFiles: Set<string>): Element {
  const runs = fontRuns(text, place.language)
  for (const { font } of runs) fontFiles.add(font.file)
  const anchor = place.isRightToLeft ? 'end' : 'start'
  const attributes = { x: place.x, y: place.y, 'font-size': place.size, fill: place.colour, 'text-anchor': anchor }
  return x('text', attributes, place.isRightToLeft ? fromTheRight(runs) : fromTheLeft(runs, place))
}

/** Each run is placed by itself: resvg would set all of a line in the first font that has all of its letters. */
function fromTheLeft(runs: FontRun[], { x: left, size }: Place): Element[] {
  let from = left
  return runs.map(({ text, font }, index) => {
    const span = x('tspan', { x: from, 'font-family': font.family }, text)
    if (index < runs.length - 1) from += advanceOf(text, font) * size
    return span
  })
}

/** A line is taken to run from left to right, unless an isolate around it says otherwise (Unicode UAX 9). */
function fromTheRight(runs: FontRun[]): Element[] {
  return runs.map(({ text, font }, index) => {
    const before = index === 0 ? '\u2067' : ''
    const after = index === runs.length - 1 ? '\u2069' : ''
    return x('tspan', { 'font-family': font.family }, before + text + after)
  })
}
