/** Absolute lengths in CSS pixels (CSS Values and Units 4, 6.2). */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 }

/**
 * Computes the size at which a browser shows an SVG image: its width and height, or one of them and the aspect ratio of
 * its view box. An SVG with only a view box fills the available width.
 *
 * @param availableWidth in CSS pixels
 * @returns the size in CSS pixels, an empty object for an SVG without a size, or `undefined` if it is not an SVG
 */
export function getSvgSize(svg: string, availableWidth: number): { width?: number; height?: number } | undefined {
  const root = /<svg\b[^>]*>/.exec(svg.replace(/<!--.*?-->/gs, ''))?.[0]
  if (root === undefined) return undefined
  const [width, height] = [parseLength(root, 'width'), parseLength(root, 'height')]
  const [, , boxWidth = 0, boxHeight = 0] = (getAttribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  if (width && height) return roundSize(width, height)
  if (!ratio) return {}
  if (width) return roundSize(width, width / ratio)
  return height ? roundSize(height * ratio, height) : roundSize(availableWidth, availableWidth / ratio)
}

function roundSize(width: number, height: number) {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function parseLength(tag: string, name: string): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(getAttribute(tag, name) ?? '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}

function getAttribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag)?.[2]
}
