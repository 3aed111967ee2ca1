import { lost } from '@/lib/import/note'
import type { JekyllDocument } from '@/lib/import/systems/jekyll/content/read-document'
import { encodePath } from '@/lib/routing/paths'
import type { RenderState } from './register-tags'

/** The URL of `{% post_url 2022-04-04-the-step-back %}` and `{% link _posts/2022-04-04-the-step-back.md %}`. */
export function resolveFile(name: string, text: string, line: number, state: RenderState): string {
  const { documents, assets, config } = state.context
  const wanted = text.replace(/^["']|["']$/g, '').replace(/^\//, '')
  const document = documents.find((each) => (name === 'link' ? isFile(each, wanted) : isPost(each, wanted)))
  const path = document?.url ?? (name === 'link' ? assets.find(({ file }) => file === wanted)?.path : undefined)
  if (path !== undefined) return config.baseUrl + encodePath(path)
  const message = `{% ${name} ${text} %} names no ${name === 'link' ? 'file' : 'post'} of the blog`
  const fix = 'correct the name, and import again'
  state.notes.push({ file: state.file, line, ...lost('links to nowhere', message, fix) })
  return `/${wanted}`
}

function isFile({ file, collection, path }: JekyllDocument, wanted: string): boolean {
  return file === wanted || `_${collection}/${path}` === wanted
}

/** By the path within `_posts` without its extension, or by the name alone. */
function isPost({ kind, path, file }: JekyllDocument, wanted: string): boolean {
  if (kind !== 'post') return false
  const own = path.replace(/\.[^./]+$/, '')
  const name = own.slice(own.lastIndexOf('/') + 1)
  const folder = file.slice(0, file.indexOf('_posts/'))
  return own === wanted || name === wanted || folder + own === wanted
}
