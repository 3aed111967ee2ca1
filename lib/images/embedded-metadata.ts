/** How notes of cameras and editors begin within JPEG, PNG, WebP, AVIF and HEIC: EXIF, XMP and IPTC. */
const MARKS = ['Exif', 'eXIf', 'EXIF', '<x:xmpmeta', '<?xpacket', 'Photoshop 3.0', 'Raw profile type']

/** A TIFF consists of what EXIF is, pixels and notes alike. */
const TIFF_STARTS = ['II*\0', 'MM\0*']

/**
 * Whether the bytes of an image hold notes such as where it was taken, when, and with what. Errs on the
 * side of saying so.
 */
export function hasMetadata(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (TIFF_STARTS.includes(buffer.toString('latin1', 0, 4))) return true
  return MARKS.some((mark) => buffer.includes(mark, 0, 'latin1'))
}
