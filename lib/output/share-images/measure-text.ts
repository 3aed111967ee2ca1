import { Resvg } from '@resvg/resvg-js'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { ShareFont } from './fonts'

const SIZE = 100
/** Ends a text, so that a space before it counts. */
const END = '|'

/** How far a text in one font leads, spaces at its end included, in parts of the size of the letters. */
export function advanceOf(text: string, font: ShareFont): number {
  return (inkEnd(text + END, font) - inkEnd(END, font)) / SIZE
}

function inkEnd(text: string, { family, file }: ShareFont): number {
  const attributes = { x: 0, y: SIZE, 'font-size': SIZE, 'font-family': family }
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg' }, [x('text', attributes, text)])
  const box = new Resvg(toXml(svg), { font: { fontFiles: [file], loadSystemFonts: false } }).getBBox()
  return (box?.x ?? 0) + (box?.width ?? 0)
}
