import type { Page, Post } from 'contentlayer/generated'
import { fromHtml } from 'hast-util-from-html'
import { toString as toText } from 'hast-util-to-string'
import { splitWords } from '@/lib/import/verify/pages/read-content'
import { visit } from '@/lib/markdown/visit'
import type { MovedBlog } from './move-in'

/**
 * Compares a post with the page that its program has made of it: what `--verify` compares, whether it is shown at all,
 * and what the layout of the small blogs prints besides the text.
 *
 * @returns what is otherwise here: `titles: 10 → 012`
 */
export async function comparePost({ plan, site, verification, built }: MovedBlog, file: string): Promise<string[]> {
  const planned = plan.entries.find(({ entry }) => entry.file === file)
  const shown = planned?.entry.kind === 'post' ? site.posts : site.pages
  const post = shown.find(({ slug }) => slug === planned?.target.slug)
  const answer = planned && (await built.answer(planned.entry.path))
  const old = answer?.kind === 'file' ? readPage(await built.read(answer.file)) : undefined
  if (!old || !post) return compare('posts', old ? 'shown' : 'not shown', post ? 'shown' : 'not shown')
  const { differences = [] } = verification.entries.find((entry) => entry.file === file) ?? {}
  return [
    ...differences.map(({ kind, old: before, own }) => `${kind}: ${before} → ${own}`),
    ...compareFields(old, post),
  ]
}

/** The notes of the import about a file: `4 Liquid that has no value`. */
export function listNotes({ plan }: MovedBlog, file: string): string[] {
  const notes = [...plan.notes, ...plan.entries.flatMap((entry) => entry.notes)]
  return notes.filter((note) => note.file === file).map(({ line, kind }) => `${line} ${kind}`)
}

function compareFields(
  { title, category = [], tag = [], excerpt, updated }: PrintedFields,
  post: Post | Page,
): string[] {
  if (!('date' in post)) return compare('titles', title?.join(), post.title)
  return [
    ...compare('titles', title?.join(), post.title),
    ...compare('categories', category.join(', '), post.categories.map((term) => term.title).join(', ')),
    ...compare('tags', tag.join(', '), post.tags?.join(', ')),
    ...(excerpt ? compare('excerpts', excerpt.join(), post.excerpt) : []),
    ...(updated ? compare('days of changes', updated.join(), post.updated?.day) : []),
  ]
}

function compare(kind: string, old = '', own = ''): string[] {
  const [before = '', after = ''] = [old, own].map((text) => splitWords(text).join(' '))
  return before === after ? [] : [`${kind}: ${before} → ${after}`]
}

type PrintedFields = Partial<Record<'title' | 'category' | 'tag' | 'excerpt' | 'updated', string[]>>

function readPage(html: string): PrintedFields {
  const fields: Record<string, string[]> = {}
  visit(fromHtml(html), 'element', (element) => {
    const { tagName, properties } = element
    if (tagName === 'title') fields.title = [toText(element)]
    if (tagName === 'meta')
      fields[`${properties.name}`] = [...(fields[`${properties.name}`] ?? []), `${properties.content}`]
  })
  return fields
}
