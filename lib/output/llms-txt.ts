import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { markedTitle, type PublicationState } from '@/lib/content/compile/publication'
import { allPages } from '@/lib/content/queries/pages'
import { allPosts } from '@/lib/content/queries/posts'
import { allTopics } from '@/lib/content/queries/topics'
import { absoluteUrl, pagePath, postSourcePath, topicPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** What language models are told of the site, and where its posts are to be had as Markdown: https://llmstxt.org. */
export function llmsTxt(): string {
  const { title, description } = siteConfig
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: description }] }] },
      ...section('Topics', allTopics(), ({ slug }) => topicPath(slug)),
      ...section('Posts', allPosts().map(marked), ({ slug }) => postSourcePath(slug)),
      ...section('Pages', allPages().map(marked), ({ slug }) => pagePath(slug)),
    ],
  }
  return toMarkdown(tree, { bullet: '-' })
}

type Entry = { slug: string; title: string; description: string }

function marked(entry: Entry & { state: PublicationState }): Entry {
  return { ...entry, title: markedTitle(entry) }
}

function section<T extends Entry>(heading: string, entries: T[], pathOf: (entry: T) => string): RootContent[] {
  if (entries.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
    { type: 'list', spread: false, children: entries.map((entry) => toItem(entry, absoluteUrl(pathOf(entry)))) },
  ]
}

function toItem({ title, description }: Entry, url: string): ListItem {
  const children: PhrasingContent[] = [{ type: 'link', url, children: [{ type: 'text', value: title }] }]
  if (description !== '') children.push({ type: 'text', value: `: ${description}` })
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}
