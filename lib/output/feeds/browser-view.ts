import type { Element, Instruction } from 'xast'
import { x } from 'xastscript'
import { t } from '@/lib/language/translate'
import { absoluteUrl, basePath, feedStylesheetPath, feedsPath, homePath } from '@/lib/routing/urls'

/**
 * What makes a feed readable in a browser; feed readers ignore it. CSS rather than XSLT, which browsers are
 * removing, see docs/decisions/0018.
 */
export function browserView(): { stylesheet: Instruction; note: Element } {
  const value = `type="text/css" href="${basePath()}${feedStylesheetPath}"`
  return {
    stylesheet: { type: 'instruction', name: 'xml-stylesheet', value },
    note: x('aside', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
      x('p', [
        `${t('thisIsFeed')} `,
        x('a', { href: absoluteUrl(feedsPath) }, t('moreAboutFeeds')),
        ' · ',
        x('a', { href: absoluteUrl(homePath) }, t('visitBlog')),
      ]),
    ]),
  }
}
