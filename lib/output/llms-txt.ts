import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { siteConfig } from '@/lib/config/settings'
import type { Site } from '@/lib/content/site'
import { t } from '@/lib/language/translate'
import { absoluteUrl, pagePath, postSourcePath, topicPath } from '@/lib/routing/urls'
import { titleWithState } from './title-with-state'

/**
 * Renders `llms.txt` (https://llmstxt.org) for language models: links to every topic and page, and to the Markdown of
 * every post without `noindex`.
 */
export function renderLlmsTxt({ posts, topics, pages }: Site): string {
  const { title, description } = siteConfig
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: description }] }] },
      ...section(t('topics'), topics, ({ slug }) => topicPath(slug)),
      ...section(t('posts'), posts.filter(({ noindex }) => !noindex).map(withState), ({ slug }) =>
        postSourcePath(slug),
      ),
      ...section(t('pages'), pages.map(withState), ({ slug }) => pagePath(slug)),
    ],
  }
  return toMarkdown(tree, { bullet: '-' })
}

type Entry = { slug: string; title: string; description: string }

function withState<T extends Entry & Parameters<typeof titleWithState>[0]>(entry: T): Entry {
  return { ...entry, title: titleWithState(entry) }
}

function section<T extends Entry>(heading: string, entries: T[], toPath: (entry: T) => string): RootContent[] {
  if (entries.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
    { type: 'list', spread: false, children: entries.map((entry) => toItem(entry, absoluteUrl(toPath(entry)))) },
  ]
}

function toItem({ title, description }: Entry, url: string): ListItem {
  const children: PhrasingContent[] = [{ type: 'link', url, children: [{ type: 'text', value: title }] }]
  if (description !== '') children.push({ type: 'text', value: `: ${description}` })
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}
