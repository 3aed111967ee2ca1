import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasRecordedLocation } from './recorded-location'
import { aBox, aVideo } from './testing/a-video'
import { cameraPhoto, pixels, temporaryFolder } from './testing/an-image'

async function check(bytes: string | Uint8Array): Promise<boolean> {
  const path = join(await temporaryFolder(), 'file')
  await writeFile(path, bytes)
  return hasRecordedLocation(path)
}

const XMP = '<x:xmpmeta><rdf:Description exif:GPSLatitude="38,42.8N"/></x:xmpmeta>'

const PHOTO = await cameraPhoto()

test.each<[what: string, bytes: Uint8Array]>([
  ['an iPhone’s video', aVideo(aBox('meta', 'com.apple.quicktime.location.ISO6709', '+38.7138-009.1394/'))],
  ['an Android phone’s video', aVideo(aBox('udta', aBox('\u00a9xyz', '+38.7138-009.1394/')))],
  ['a 3GPP video', aVideo(aBox('udta', aBox('loci', 'Lisbon')))],
  ['an action camera’s video', aVideo(aBox('trak', aBox('gpmd')))],
  ['a video with XMP data', Buffer.concat([aVideo(), aBox('uuid', XMP)])],
  [
    'a video whose description is at the end',
    Buffer.concat([aBox('mdat', 'x'.repeat(99)), aBox('moov', aBox('\u00a9xyz'))]),
  ],
  [
    'a video with a box of 64 bits',
    Buffer.concat([aBox('ftyp'), aLongBox('mdat', 'x'.repeat(9)), aBox('moov', '\u00a9xyz')]),
  ],
  ['a PDF with XMP data', Buffer.from(`%PDF-1.7\n${XMP}`)],
  ['a PDF with a photo in it', Buffer.concat([Buffer.from('%PDF-1.7\n'), PHOTO])],
  ['a raw photo', PHOTO.subarray(PHOTO.indexOf('Exif\0\0') + 6)],
  ['a Matroska video', Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('LOCATION +38.7138-009.1394/')])],
])('finds the location in %s', async (_, bytes) => {
  expect(await check(bytes)).toBe(true)
})

test.each<[what: string, bytes: string | Uint8Array]>([
  ['a video without one', aVideo(aBox('udta', aBox('meta', 'Lavf')))],
  ['a video whose recording looks like one', Buffer.concat([aVideo(), aBox('mdat', '\u00a9xyz GPSLatitude')])],
  ['a truncated video', aVideo().subarray(0, 20)],
  ['a box of no length', Buffer.concat([aBox('ftyp'), Buffer.from('\0\0\0\x02free')])],
  [
    'a photo with a camera and no place',
    await pixels(8, 8)
      .withExif({ IFD0: { Make: 'Privatecam' } })
      .jpeg()
      .toBuffer(),
  ],
  ['EXIF data that points nowhere', Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')],
  ['a table', 'LOCATION,GPSLatitude\nLisbon,38.7\n'],
  ['an empty file', ''],
])('finds none in %s', async (_, bytes) => {
  expect(await check(bytes)).toBe(false)
})

/** A box whose length is in 64 bits. */
function aLongBox(type: string, content: string): Buffer {
  const header = Buffer.alloc(16)
  header.writeUInt32BE(1, 0)
  header.write(type, 4, 'latin1')
  header.writeBigUInt64BE(BigInt(16 + content.length), 8)
  return Buffer.concat([header, Buffer.from(content)])
}
