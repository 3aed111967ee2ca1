import type { Element } from 'xast'
import { x } from 'xastscript'
import { siteConfig } from '@/lib/config/settings'
import { lastModified, latestModification } from '@/lib/dates/last-modified'
import { svgIconPath } from '@/lib/metadata/icons'
import { type AuthorLink, authorUrl, isBySiteAuthor } from '@/lib/metadata/post-authors'
import { formatLicense, postLicense } from '@/lib/metadata/post-license'
import { xmlDocument } from '@/lib/output/xml'
import { absoluteUrl, feedFilePath } from '@/lib/routing/urls'
import { browserView } from './browser-view'
import type { Feed } from './feed'
import { feedItem } from './feed-item'

/** A feed as Atom, RFC 4287, with licences as in RFC 4946. */
export function atomFeed({ title, description, path, posts }: Feed): string {
  const { language, webSubHub } = siteConfig
  const page = absoluteUrl(path)
  const { stylesheet, note } = browserView()
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('title', title),
    x('subtitle', description),
    x('id', page),
    x('link', { rel: 'alternate', type: 'text/html', href: page }),
    x('link', { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(feedFilePath(path, 'atom.xml')) }),
    webSubHub === undefined ? undefined : x('link', { rel: 'hub', href: webSubHub }),
    // A feed has to have one; without posts nothing has ever changed.
    x('updated', latestModification(posts)?.instant ?? '1970-01-01T00:00:00Z'),
    // A feed has to name one; where nobody is to be named, it is the blog.
    person(siteConfig.author ?? { name: siteConfig.title }),
    x('icon', absoluteUrl(svgIconPath)),
    note,
    ...posts.map((post) => entry(feedItem(post))),
  ])
  return xmlDocument(root, [stylesheet])
}

function entry({ post, title, url, content, labels }: ReturnType<typeof feedItem>): Element {
  const license = postLicense(post)
  return x('entry', { 'xml:lang': post.language === siteConfig.language ? undefined : post.language }, [
    x('title', title),
    x('id', url),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    license && x('link', { rel: 'license', href: license.url }),
    x('published', post.date.instant),
    x('updated', lastModified(post).instant),
    ...(isBySiteAuthor(post) ? [] : post.authors.map(person)),
    ...labels.map((term) => x('category', { term })),
    license && x('rights', formatLicense(license)),
    post.description === '' ? undefined : x('summary', post.description),
    x('content', { type: 'html' }, content),
  ])
}

function person(author: AuthorLink): Element {
  const url = authorUrl(author)
  return x('author', [x('name', author.name), url === undefined ? undefined : x('uri', url)])
}
