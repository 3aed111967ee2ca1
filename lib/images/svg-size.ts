/** In CSS pixels (CSS Values and Units 4, 6.2). */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 }

/**
 * How large a browser shows an SVG image: by its own width and height, by one of them and the view box,
 * or as wide as there is room where it has a view box alone.
 *
 * @param room how wide that is, in CSS pixels
 * @returns an empty object where it has no size of its own, and nothing where it is no SVG
 */
export function svgSize(svg: string, room: number): { width?: number; height?: number } | undefined {
  const root = /<svg\b[^>]*>/.exec(svg.replace(/<!--.*?-->/gs, ''))?.[0]
  if (root === undefined) return undefined
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')]
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  if (width && height) return rounded(width, height)
  if (!ratio) return {}
  if (width) return rounded(width, width / ratio)
  return height ? rounded(height * ratio, height) : rounded(room, room / ratio)
}

function rounded(width: number, height: number) {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function lengthOf(tag: string, name: string): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(attributeOf(tag, name) ?? '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag)?.[2]
}
