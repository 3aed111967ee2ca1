import { emptyFrontMatter } from '@/lib/import/front-matter/read-front-matter'
import type { SourceEntry, SourceFrontMatter, SourceSite } from '@/lib/import/source-site'

/** A post as a system reads it, served at `/2020/01/02/a-post.html`. */
export function anEntry(given: Partial<SourceEntry> = {}): SourceEntry {
  return {
    kind: 'post',
    file: '_posts/2020-01-02-a-post.md',
    frontMatter: emptyFrontMatter(),
    title: 'A post',
    date: '2020-01-02',
    isDraft: false,
    slug: 'a-post',
    categories: [],
    tags: [],
    authors: [],
    path: '/2020/01/02/a-post.html',
    aliases: [],
    fields: {},
    readFields: [],
    body: 'Text.\n',
    format: 'markdown',
    bodyLine: 5,
    ...given,
  }
}

/** A front matter with these values, each on a line of its own from line 2. */
export function aFrontMatter(
  values: Record<string, unknown>,
  comments: SourceFrontMatter['comments'] = [],
): SourceFrontMatter {
  return { ...emptyFrontMatter(), values, getLine: (key) => Object.keys(values).indexOf(key) + 2, comments }
}

/** A site whose bodies need no conversion. */
export function aSourceSite(given: Partial<SourceSite> = {}): SourceSite {
  return {
    settings: { url: 'https://ada.example', timeZone: 'UTC', navigation: [] },
    entries: [],
    assets: [],
    lists: [],
    notes: [],
    convertBody: async ({ body }) => ({ markdown: body, notes: [], templates: [] }),
    ...given,
  }
}
