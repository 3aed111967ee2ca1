import sharp from 'sharp'
import { aBox, aVideo } from '@/lib/images/testing/a-video'
import { cameraPhoto } from '@/lib/images/testing/an-image'
import { type ContentCase, errorAt, lines, PIXEL, warningAt, withBody } from './content-case'

const NOISE = sharp({
  create: {
    width: 64,
    height: 48,
    channels: 3,
    background: 'white',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
const [JPEG, PNG] = [await NOISE.jpeg().toBuffer(), await NOISE.png().toBuffer()]
const PHOTO = await cameraPhoto()
const HEIC_START = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

/** Images that cannot be shown. Where a case does not say otherwise, the reference to its image is on line 7. */
export const invalidImages: ContentCase[] = [
  inBundle(
    'a truncated JPEG',
    'half-a-photo',
    'photo.jpg',
    JPEG.subarray(0, JPEG.length / 2),
    /photo\.jpg cannot be read as an image: .*save it again/,
  ),
  inBundle(
    'a truncated PNG',
    'half-a-drawing',
    'drawing.png',
    PNG.subarray(0, PNG.length / 2),
    /drawing\.png cannot be read/,
  ),
  inBundle(
    'a text file named .png',
    'no-image-at-all',
    'plan.png',
    Buffer.from('Not found'),
    /plan\.png cannot be read as an image/,
  ),
  inBundle(
    'an empty image file',
    'an-empty-file',
    'empty.webp',
    Buffer.alloc(0),
    /empty\.webp cannot be read as an image/,
  ),
  inBundle(
    'a GIF that ends after its signature',
    'only-a-beginning',
    'start.gif',
    Buffer.from('GIF89a'),
    /start\.gif cannot be read as an image/,
  ),
  inBundle(
    'an HTML file named .svg',
    'no-svg',
    'page.svg',
    Buffer.from('<html><body>Not found</body></html>'),
    /page\.svg cannot be read/,
  ),
  inBundle('a HEIC image', 'heic', 'phone.heic', HEIC_START, /phone\.heic cannot be read as an image/),
  inBundle(
    'a JPEG named .png',
    'jpeg-as-png',
    'chart.png',
    JPEG,
    /chart\.png has the wrong extension: its format is JPEG \(rename it to chart\.jpg, or/,
  ),
  inBundle(
    'a PNG named .svg',
    'png-as-svg',
    'logo.svg',
    PNG,
    /logo\.svg has the wrong extension: its format is PNG \(rename it to logo\.png, or/,
  ),
  inBundle(
    'an SVG named .png',
    'svg-as-png',
    'icon.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'),
    /icon\.png has the wrong extension: its format is SVG/,
  ),
  {
    name: 'a link to a corrupt image',
    files: {
      'posts/link-to-half/index.md': withBody('See [the photo](photo.jpg).'),
      'posts/link-to-half/photo.jpg': JPEG.subarray(0, JPEG.length / 2),
    },
    expect: [errorAt(5, 5, /photo\.jpg cannot be read as an image/)],
  },
  {
    name: 'a corrupt image of another folder in HTML',
    files: {
      'posts/half-elsewhere.md': withBody('<p>', '  <img src="../halves/half.png" alt="A chart">', '</p>'),
      'halves/half.png': PNG.subarray(0, PNG.length / 2),
    },
    expect: [errorAt(6, 3, /half\.png cannot be read as an image/)],
  },
  {
    name: 'files that say where they were recorded',
    files: {
      'posts/recorded/index.md': withBody(
        'See [the paper](paper.pdf).',
        '',
        '<video src="walk.mov"></video> <video src="walk.mov"></video>',
      ),
      'posts/recorded/paper.pdf': '%PDF-1.7 <x:xmpmeta exif:GPSLatitude="38,42.8N"/>',
      'posts/recorded/walk.mov': aVideo(aBox('udta', aBox('\u00a9xyz', '+38.7138-009.1394/'))),
      'posts/recorded/nobody-refers-to-it.m4a': aVideo(aBox('meta', 'com.apple.quicktime.location.ISO6709')),
      'posts/recorded/photo.jpg': PHOTO,
    },
    expect: [
      warningAt(5, 5, /paper\.pdf says where it was recorded \(export it without its location/),
      warningAt(7, 1, /walk\.mov says where it was recorded \(export it without its location/),
      { ...warningAt(1, 1, /nobody-refers-to-it\.m4a says where/), file: 'posts/recorded/nobody-refers-to-it.m4a' },
    ],
  },
  {
    name: 'images whose metadata cannot be removed',
    files: {
      'posts/still-located/index.md': withBody('The [original](phone.heic).'),
      'posts/still-located/phone.heic': Buffer.concat([HEIC_START, Buffer.from('Exif GPS')]),
      'posts/still-located/half.jpg': PHOTO.subarray(0, PHOTO.length / 2),
    },
    expect: [
      errorAt(5, 5, /the metadata of phone\.heic, such as its location, cannot be removed: .*save it again as JPEG/),
      errorAt(
        1,
        1,
        /the metadata of half\.jpg, such as its location, cannot be removed/,
        'posts/still-located/half.jpg',
      ),
    ],
  },
  {
    name: 'an image in the bundle of a draft',
    files: {
      'posts/shows-a-draft.md': withBody('![A map](/posts/not-yet/map.gif) ![A map](not-yet/map.gif)'),
      'posts/not-yet/index.md': lines('---', 'title: A draft', 'date: 2022-04-04', 'draft: true', '---', 'Text.'),
      'posts/not-yet/map.gif': PIXEL,
    },
    expect: [
      errorAt(
        5,
        1,
        /\/posts\/not-yet\/map\.gif is in the folder of a post that is not published yet.*publish that post/,
      ),
      errorAt(5, 34, /not-yet\/map\.gif is in the folder of a post that is not published yet/),
    ],
  },
  {
    name: 'a link to a file in the bundle of a scheduled post',
    files: {
      'posts/links-to-a-drafts-file.md': withBody('See [the paper](/posts/not-yet-either/paper.pdf).'),
      'posts/not-yet-either/index.md': lines('---', 'title: A draft', 'date: 2098-04-04', '---', 'Text.'),
      'posts/not-yet-either/paper.pdf': PIXEL,
    },
    expect: [errorAt(5, 5, /paper\.pdf is in the folder of a post that is not published yet/)],
  },
  sharing(
    'a misspelt share image',
    'misspelt-share-image',
    'maap.gif',
    /there is no image maap\.gif \(did you mean map\.gif\?\)/,
  ),
  sharing(
    'a share image with a sign in its name that means something else in a URL',
    'shares-a-number',
    'no#1.gif',
    /there is no image no#1\.gif \(did you mean no%231\.gif\?\)/,
  ),
  sharing('a share image that does not exist', 'no-share-image', '/nowhere.png', /there is no image \/nowhere\.png/),
  sharing('a share image with half a URL', 'half-a-url', 'https://', /there is no image https:\/\//),
  sharing(
    'a share image at a port that does not exist',
    'no-port',
    'https://a.example:99999/x.png',
    /there is no image/,
  ),
  sharing(
    'a share image that is an SVG',
    'shares-a-drawing',
    'map.svg',
    /map\.svg is not an image that other sites show \(choose a JPEG or a PNG\)/,
  ),
  sharing(
    'a share image that is an SVG in capitals',
    'shares-in-capitals',
    'Cover.SVG',
    /Cover\.SVG is not an image that other sites show/,
  ),
  sharing(
    'a share image that is truncated',
    'shares-half-a-photo',
    'half.jpg',
    /half\.jpg cannot be read as an image: .*save it again/,
  ),
  sharing(
    'a share image with the wrong extension',
    'shares-by-another-name',
    'photo.png',
    /photo\.png has the wrong extension: its format is JPEG \(rename it to photo\.jpg/,
  ),
  sharing('a share image that is HEIC', 'shares-a-heic', 'phone.heic', /phone\.heic cannot be read as an image/),
  sharing('a share image that is no image', 'shares-a-paper', 'paper.pdf', /paper\.pdf cannot be read as an image/),
  sharing(
    'a share image on another host in a format that no site shows',
    'shares-from-elsewhere',
    'https://cdn.example/cover.avif?w=1200',
    /cover\.avif\?w=1200 is not an image that other sites show/,
  ),
  sharing(
    'a share image by the URL of this site, which does not exist',
    'shares-by-url',
    'https://blog.example/nowhere.png',
    /there is no image https:\/\/blog\.example\/nowhere\.png/,
  ),
]

/** A post with this share image, and files in its bundle. */
function sharing(name: string, slug: string, image: string, message: RegExp): ContentCase {
  return {
    name,
    files: {
      [`posts/${slug}/index.md`]: lines('---', 'title: Shared', `image: ${image}`, 'date: 2022-04-04', '---', 'Text.'),
      [`posts/${slug}/map.gif`]: PIXEL,
      [`posts/${slug}/no#1.gif`]: PIXEL,
      [`posts/${slug}/map.svg`]: SVG,
      [`posts/${slug}/Cover.SVG`]: SVG,
      [`posts/${slug}/half.jpg`]: JPEG.subarray(0, JPEG.length / 2),
      [`posts/${slug}/photo.png`]: JPEG,
      [`posts/${slug}/phone.heic`]: HEIC_START,
      [`posts/${slug}/paper.pdf`]: '%PDF-1.7',
    },
    expect: [errorAt(3, 1, message)],
  }
}

/** A post with this image in its bundle. */
function inBundle(name: string, slug: string, image: string, bytes: Uint8Array, message: RegExp): ContentCase {
  return {
    name,
    files: {
      [`posts/${slug}/index.md`]: withBody('Look:', '', `![A chart](${image})`),
      [`posts/${slug}/${image}`]: bytes,
    },
    expect: [errorAt(7, 1, message)],
  }
}
