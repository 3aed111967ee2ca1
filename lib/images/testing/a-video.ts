/** A box of an MP4 or QuickTime file (ISO/IEC 14496-12). Text in it is Latin-1. */
export function aBox(type: string, ...contents: (string | Buffer)[]): Buffer {
  const content = Buffer.concat(contents.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  const header = Buffer.alloc(8)
  header.writeUInt32BE(8 + content.length, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, content])
}

/** A video with these boxes in its description. */
export function aVideo(...description: Buffer[]): Buffer {
  return Buffer.concat([aBox('ftyp', 'qt  '), aBox('wide'), aBox('mdat', 'recording'), aBox('moov', ...description)])
}
