import { open } from 'node:fs/promises'

/** In XMP data, which files of all kinds may contain. */
const XMP = ['exif:GPSLatitude']
/** In QuickTime, MP4 and 3GPP, and the names of the tracks of action cameras. */
const VIDEO = [...XMP, '\u00a9xyz', 'com.apple.quicktime.location', 'loci', 'gpmd', 'camm']
/** In Matroska and WebM, whose files begin with these bytes (RFC 8794). */
const MATROSKA = [...XMP, 'LOCATION', 'com.apple.quicktime.location']
const MATROSKA_START = Buffer.from('1a45dfa3', 'hex')

/** The boxes of an MP4 or QuickTime file that describe it (ISO/IEC 14496-12). The others are the recording itself. */
const DESCRIPTIONS = ['moov', 'meta', 'uuid']
const FIRST_BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid']

/** In bytes. Nothing that describes a file is larger. */
const MAX_READ = 64 * 1024 * 1024

/** Tags of EXIF (CIPA DC-008): what points to the location, and the latitude within. */
const GPS_POINTER = 0x8825
const GPS_LATITUDE = 2

/**
 * Finds out whether a file says where it was recorded: a video, a PDF or another file with EXIF or XMP data.
 *
 * @param path absolute
 */
export async function hasRecordedLocation(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, MAX_READ)), { position })
      return buffer.subarray(0, bytesRead)
    }
    const start = await read(0, 12)
    if (start.subarray(0, 4).equals(MATROSKA_START)) return isLocated(await read(0, size), MATROSKA)
    if (!FIRST_BOXES.includes(start.toString('latin1', 4, 8))) return isLocated(await read(0, size), XMP)
    for (let position = 0; position + 8 <= size; ) {
      const header = await read(position, 16)
      const length = getBoxLength(header, size - position)
      const isDescription = DESCRIPTIONS.includes(header.toString('latin1', 4, 8))
      if (isDescription && isLocated(await read(position, length), VIDEO)) return true
      position += Math.max(length, 8)
    }
    return false
  } finally {
    await file.close()
  }
}

function getBoxLength(header: Buffer, remaining: number): number {
  const length = header.readUInt32BE(0)
  if (length === 0) return remaining
  return length === 1 && header.length === 16 ? Number(header.readBigUInt64BE(8)) : length
}

function isLocated(bytes: Buffer, markers: string[]): boolean {
  if (markers.some((marker) => bytes.includes(marker, 0, 'latin1'))) return true
  if (hasGpsLatitude(bytes)) return true
  for (let index = bytes.indexOf('Exif\0'); index !== -1; index = bytes.indexOf('Exif\0', index + 1)) {
    // Two zeros in JPEG and PDF, four in JPEG XL.
    for (const gap of [6, 8]) if (hasGpsLatitude(bytes.subarray(index + gap))) return true
  }
  return false
}

/** Whether EXIF data, which begins like a TIFF file, has a latitude. */
function hasGpsLatitude(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return false
  const isLittle = order.startsWith('I')
  const readTag = (offset: number, length: 2 | 4) => {
    if (offset + length > tiff.length) return 0
    return isLittle ? tiff.readUIntLE(offset, length) : tiff.readUIntBE(offset, length)
  }
  const findTag = (directory: number, tag: number): number | undefined => {
    const count = readTag(directory, 2)
    for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
      if (readTag(entry, 2) === tag) return readTag(entry + 8, 4)
    }
    return undefined
  }
  const gps = findTag(readTag(4, 4), GPS_POINTER)
  return gps !== undefined && findTag(gps, GPS_LATITUDE) !== undefined
}
