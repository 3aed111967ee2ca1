import type { ConvertedBody, SourceSite } from '@/lib/import/source-site'
import { ghost } from '@/lib/import/systems/ghost/ghost'
import { type FolderFiles, findEntry, writeFolder } from '@/lib/import/testing/source-folder'

type Row = Record<string, unknown>

/** A post as Ghost 5 exports it: `/a-post/`. */
export function aPost(given: Row = {}): Row {
  return {
    ...{ id: 'p1', uuid: '11111111-0000-4000-8000-000000000001', title: 'A post', slug: 'a-post', mobiledoc: null },
    ...{ lexical: '{"root":{}}', html: '<p>Text.</p>', comment_id: 'p1', plaintext: 'Text.', feature_image: null },
    ...{ featured: 0, type: 'post', status: 'published', locale: null, visibility: 'public' },
    ...{
      email_recipient_filter: 'all',
      created_at: '2022-04-01T08:00:00.000Z',
      updated_at: '2023-01-01T00:00:00.000Z',
    },
    ...{ published_at: '2022-04-04T07:30:00.000Z', custom_excerpt: null, codeinjection_head: null },
    ...{ codeinjection_foot: null, custom_template: null, canonical_url: null, newsletter_id: null },
    ...given,
  }
}

/** An export as Ghost 5 writes it, on several lines. */
export function anExport(data: Record<string, Row[]>, settings: Record<string, unknown> = {}): string {
  const values = { title: 'Ada', description: 'From a step back', locale: 'en', timezone: 'Europe/Berlin', ...settings }
  const rows = Object.entries(values).map(([key, value]) => ({ id: `s-${key}`, group: 'site', key, value }))
  const db = [{ meta: { exported_on: 1616560573131, version: '5.82.0' }, data: { ...data, settings: rows } }]
  return JSON.stringify({ db }, null, 2)
}

export const ADA = { id: 'u1', name: 'Ada Lovelace', slug: 'ada', email: 'a@ada.example' }

/** Reads a blog of these tables. */
export async function readBlog(
  data: Record<string, Row[]>,
  { settings = {}, files = {} }: { settings?: Record<string, unknown>; files?: FolderFiles } = {},
): Promise<SourceSite> {
  return ghost.read(writeFolder({ 'ada.ghost.json': anExport(data, settings), ...files }), { mapping: {} })
}

/** Converts the HTML of a post. */
export async function convert(html: string): Promise<ConvertedBody & { html: string }> {
  const site = await readBlog({ posts: [aPost({ html })] })
  const entry = findEntry(site, 'ada.ghost.json#a-post')
  return { ...(await site.convertBody(entry)), html: site.renderBody?.(entry) ?? '' }
}
