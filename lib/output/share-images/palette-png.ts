import { constants, crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS_A_PIXEL = 8
const MOST_COLOURS = 2 ** BITS_A_PIXEL
/** The colours are those of a palette. */
const PALETTE = 3

/**
 * A drawing of few colours as a PNG with a palette, https://www.w3.org/TR/png-3/: half as large as one without,
 * and made in a third of the time.
 *
 * @param pixels opaque, four bytes each, row by row from the top
 * @returns nothing where there are more colours than in a palette
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array | undefined {
  const indexed = indexColours(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height), width)
  if (!indexed) return undefined
  const { rows, palette } = indexed
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS_A_PIXEL, PALETTE], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(redGreenBlue))),
    // Most of it is paper: looking for longer repetitions finds little, and takes most of the time.
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Each row as the places of its colours in the palette, after a byte that says the row is not filtered. */
function indexColours(pixels: Uint32Array, width: number): { rows: Uint8Array; palette: number[] } | undefined {
  const rows = new Uint8Array(pixels.length + pixels.length / width)
  const paper = pixels[0] ?? 0
  const places = new Map([[paper, 0]])
  for (let row = 0; row < pixels.length / width; row++) {
    const from = row * width
    const to = from + row + 1
    for (let column = 0; column < width; column++) {
      const colour = pixels[from + column] ?? 0
      // Nearly all of it, and its place is there already.
      if (colour === paper) continue
      const place = places.get(colour) ?? places.size
      if (place === MOST_COLOURS) return undefined
      places.set(colour, place)
      rows[to + column] = place
    }
  }
  return { rows, palette: [...places.keys()] }
}

/** Of a pixel whose four bytes were read as one number. */
function redGreenBlue(pixel: number): number[] {
  return [...new Uint8Array(Uint32Array.of(pixel).buffer, 0, 3)]
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length, 0)
  head.write(type, 4, 'latin1')
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0)
  return Buffer.concat([head, data, check])
}
