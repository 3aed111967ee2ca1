import { toPlainText } from '@/lib/import/body/plain-text'
import { listSourceFiles } from '@/lib/import/list-source-files'
import { lost, type Note } from '@/lib/import/note'
import type { SourceAsset } from '@/lib/import/source-site'
import type { WordPressItem } from '@/lib/import/systems/wordpress/export/read-export'
import { decodePath } from '@/lib/routing/paths'
import { getEntryFile } from './entry-file'

/** The files that were uploaded to a blog. */
export type Media = {
  /** Those in the folder, with the smaller sizes that WordPress has made of pictures: other sites link to these. */
  assets: SourceAsset[]
  /** The path of an uploaded file by its URL, or of the picture of which that is a size; `undefined` if it is not there. */
  findPath: (url: string) => string | undefined
  /** The URL of the file that a page of its own shows. */
  findByPage: (url: string) => string | undefined
  find: (id: string) => MediaItem | undefined
  /** The pictures that were uploaded for a post, in their order. */
  of: (postId: string) => MediaItem[]
  notes: Note[]
}

type MediaItem = { url: string; alt: string; caption: string }

/** Where exports have the uploads: a copy of the server, its folder, or the media export of WordPress.com. */
const FOLDERS = ['wp-content/uploads/', 'uploads/', '']
const PATH = '/wp-content/uploads/'

/** The part of the URL of an upload that is its path within the folder of uploads; a network has one for each blog. */
const UPLOAD =
  /(?:\/wp-content\/uploads\/(?:sites\/\d+\/)?|\.files\.wordpress\.com\/|\/wp-content\/blogs\.dir\/\d+\/files\/)([^?#]+)/

/** `photo-300x200.jpg` is a size of `photo.jpg`, or of `photo-scaled.jpg` if that was too large. */
const SIZE = /-\d+x\d+(?=\.\w+$)/

/** Reads which uploads are in the folder of an export. Those that are not are noted with their URLs. */
export async function readMedia(folder: string, items: WordPressItem[]): Promise<Media> {
  const files = await listUploads(folder)
  const attachments = items.filter(({ type }) => type === 'attachment')
  const findFile = (url: string) => {
    const name = UPLOAD.exec(url)?.[1]
    if (name === undefined) return undefined
    const decoded = decodePath(name)
    return [...toOriginals(decoded), decoded].find((candidate) => files.has(candidate))
  }
  const toMedia = ({ attachmentUrl, excerpt, meta }: WordPressItem): MediaItem => ({
    url: attachmentUrl,
    alt: toPlainText(meta.get('_wp_attachment_image_alt')?.[0] ?? ''),
    caption: excerpt,
  })
  const byId = new Map(attachments.map((item) => [item.id, item]))
  const byPage = new Map(attachments.map(({ link, attachmentUrl }) => [link.replace(/\/$/, ''), attachmentUrl]))
  return {
    assets: [...files].map(([name, file]) => ({ file, path: PATH + name })),
    findPath: (url) => {
      const name = findFile(url)
      return name === undefined ? undefined : PATH + name
    },
    findByPage: (url) =>
      byPage.get(url.replace(/\/$/, '')) ?? byId.get(/[?&]attachment_id=(\d+)/.exec(url)?.[1] ?? '')?.attachmentUrl,
    find: (id) => {
      const item = byId.get(id)
      return item && toMedia(item)
    },
    of: (postId) =>
      attachments
        .filter(({ parent, attachmentUrl }) => parent === postId && /\.(png|jpe?g|gif|webp|avif)$/i.test(attachmentUrl))
        .sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id))
        .map(toMedia),
    notes: attachments.filter(({ attachmentUrl }) => findFile(attachmentUrl) === undefined).map(noteMissing),
  }
}

/** The files by their paths within the folder of uploads. */
async function listUploads(folder: string): Promise<Map<string, string>> {
  for (const uploads of FOLDERS) {
    const found = await listSourceFiles(folder, {
      ...(uploads !== '' && { folder: uploads.slice(0, -1) }),
      // Without a folder of their own, only those are uploads that are in one of a year.
      isSkipped: (path) => (uploads === '' && !/^\d{4}(\/|$)/.test(path)) || /(^|\/)(\.|index\.php$)/.test(path),
    })
    if (found.length > 0) return new Map(found.map((file) => [file.slice(uploads.length).normalize('NFC'), file]))
  }
  return new Map()
}

/** The pictures of which one may be a size. */
function toOriginals(name: string): string[] {
  const original = name.replace(SIZE, '')
  return original === name ? [] : [original.replace(/(?=\.\w+$)/, '-scaled'), original]
}

function noteMissing(item: WordPressItem): Note {
  const name = UPLOAD.exec(item.attachmentUrl)?.[1]
  const message = `${item.attachmentUrl} has to be downloaded`
  const fix = `save it as wp-content/uploads/${name === undefined ? '' : decodePath(name)} beside the export, and import again`
  return { file: getEntryFile(item), line: item.line, ...lost('uploads that are not in the folder', message, fix) }
}
