import type { Element, Instruction } from 'xast'
import { x } from 'xastscript'
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
        'This is a feed. Copy the address of this page into a feed reader, and new posts come to you. ',
        x('a', { href: absoluteUrl(feedsPath) }, 'What feeds are, and which there are'),
        ' · ',
        x('a', { href: absoluteUrl(homePath) }, 'To the blog'),
      ]),
    ]),
  }
}
