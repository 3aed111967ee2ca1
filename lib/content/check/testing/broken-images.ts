import sharp from 'sharp'
import { type ContentCase, errorAt, file, PIXEL, text } from './content-case'

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
const HEIC_START = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')

/** Files that cannot be shown as images. The reference to each stands on line 7. */
export const brokenImages: ContentCase[] = [
  inBundle(
    'half-a-photo',
    'photo.jpg',
    JPEG.subarray(0, JPEG.length / 2),
    /photo\.jpg cannot be read as an image: .*save it again/,
  ),
  inBundle('half-a-drawing', 'drawing.png', PNG.subarray(0, PNG.length / 2), /drawing\.png cannot be read/),
  inBundle('no-image-at-all', 'plan.png', Buffer.from('Not found'), /plan\.png cannot be read as an image/),
  inBundle('an-empty-file', 'empty.webp', Buffer.alloc(0), /empty\.webp cannot be read as an image/),
  inBundle('only-a-beginning', 'start.gif', Buffer.from('GIF89a'), /start\.gif cannot be read as an image/),
  inBundle('no-svg', 'page.svg', Buffer.from('<html><body>Not found</body></html>'), /page\.svg cannot be read/),
  inBundle('heic', 'phone.heic', HEIC_START, /phone\.heic cannot be read as an image/),
  inBundle(
    'jpeg-as-png',
    'chart.png',
    JPEG,
    /chart\.png is not what its name says: it is JPEG \(rename it chart\.jpg, or/,
  ),
  inBundle('png-as-svg', 'logo.svg', PNG, /logo\.svg is not what its name says: it is PNG \(rename it logo\.png, or/),
  inBundle(
    'svg-as-png',
    'icon.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'),
    /icon\.png is not what its name says: it is SVG/,
  ),
  {
    name: 'a corrupt image that a text links to',
    files: {
      'posts/link-to-half/index.md': text('See [the photo](photo.jpg).'),
      'posts/link-to-half/photo.jpg': JPEG.subarray(0, JPEG.length / 2),
    },
    expect: [errorAt(5, 5, /photo\.jpg cannot be read as an image/)],
  },
  {
    name: 'a corrupt image of another folder, in HTML',
    files: {
      'posts/half-elsewhere.md': text('<p>', '  <img src="../halves/half.png" alt="A chart">', '</p>'),
      'halves/half.png': PNG.subarray(0, PNG.length / 2),
    },
    expect: [errorAt(6, 3, /half\.png cannot be read as an image/)],
  },
  {
    name: 'an image beside a draft',
    files: {
      'posts/shows-a-draft.md': text('![A map](/posts/not-yet/map.gif) ![A map](not-yet/map.gif)'),
      'posts/not-yet/index.md': file('---', 'title: A draft', 'date: 2022-04-04', 'draft: true', '---', 'Text.'),
      'posts/not-yet/map.gif': PIXEL,
    },
    expect: [
      errorAt(5, 1, /\/posts\/not-yet\/map\.gif stands beside a post that is not published yet.*publish that post/),
      errorAt(5, 34, /not-yet\/map\.gif stands beside a post that is not published yet/),
    ],
  },
  {
    name: 'a link to a file beside a draft',
    files: {
      'posts/links-to-a-drafts-file.md': text('See [the paper](/posts/not-yet-either/paper.pdf).'),
      'posts/not-yet-either/index.md': file('---', 'title: A draft', 'date: 2098-04-04', '---', 'Text.'),
      'posts/not-yet-either/paper.pdf': PIXEL,
    },
    expect: [errorAt(5, 5, /paper\.pdf stands beside a post that is not published yet/)],
  },
  sharing('misspelt-share-image', 'maap.gif', /there is no image maap\.gif \(did you mean map\.gif\?\)/),
  sharing('no-share-image', '/nowhere.png', /there is no image \/nowhere\.png/),
  sharing('shares-a-drawing', 'map.svg', /map\.svg is no image that others show \(choose a JPEG or a PNG\)/),
]

/** A post that chooses an image for where it is shared, with a few beside it. */
function sharing(slug: string, image: string, message: RegExp): ContentCase {
  return {
    name: `an image to be shared: ${slug}`,
    files: {
      [`posts/${slug}/index.md`]: file('---', 'title: Shared', `image: ${image}`, 'date: 2022-04-04', '---', 'Text.'),
      [`posts/${slug}/map.gif`]: PIXEL,
      [`posts/${slug}/map.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    expect: [errorAt(3, 1, message)],
  }
}

function inBundle(slug: string, image: string, bytes: Uint8Array, message: RegExp): ContentCase {
  return {
    name: `an image that is none: ${slug}`,
    files: { [`posts/${slug}/index.md`]: text('Look:', '', `![A chart](${image})`), [`posts/${slug}/${image}`]: bytes },
    expect: [errorAt(7, 1, message)],
  }
}
