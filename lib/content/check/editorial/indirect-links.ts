import type { CheckedSite } from '@/lib/content/check/checked-site'
import { findAnswer, findRedirect } from '@/lib/content/check/url-index'
import type { Finding } from '@/lib/diagnostics/issue'
import type { TextLink } from '@/lib/markdown/plugins/rehype-links'
import { basePath, resolveSitePath, siteUrl } from '@/lib/routing/urls'
import { type EditorialRule, inBodies } from './editorial-rule'
import { replaceUrl } from './replace-url'

/** Reports links to pages of this site with its host, or without the slash at the end. */
export const indirectLinks: EditorialRule = (site) => {
  const own = new URL(siteUrl())
  return inBodies(({ rendered, page }) =>
    rendered.links.flatMap((link) => {
      if (!mayBeIndirect(link.url, own)) return []
      const finding = checkLink(link, page.path, own, site)
      return finding ? { line: link.line, column: link.column, ...finding } : []
    }),
  )(site)
}

/** Leaves out most links without parsing them, which takes long: those to other hosts, and those that end in a slash. */
function mayBeIndirect(url: string, { host }: URL): boolean {
  const [, urlHost] = /^(?:https?:)?\/\/([^/?#]*)/i.exec(url) ?? []
  return urlHost === undefined ? !/^([^?#]*\/)?([?#]|$)/.test(url) : urlHost.toLowerCase() === host
}

function checkLink(link: TextLink, from: string, own: URL, site: CheckedSite): Finding | undefined {
  // A URL of this site with the scheme that the site has.
  const url = link.url.replace(/^https?:/i, own.protocol)
  const path = resolveSitePath(url, from)
  if (path === undefined || findRedirect(url, from, site) !== undefined) return undefined
  const answer = findAnswer(path, site)
  // What is not published is an error already.
  if (answer?.state !== 'published') return undefined
  const hasHost = /^(https?:)?\/\//i.test(url)
  const isPage = answer.path.endsWith('/')
  if (!hasHost && !(isPage && path !== answer.path)) return undefined
  const direct = toDirectUrl(url, hasHost, isPage)
  const message = hasHost
    ? `${link.url} is written with the host of the site`
    : `${link.url} is not the URL of the page, which ends in a slash`
  return { message, fix: `write ${direct}`, edit: replaceUrl(link, direct) }
}

/** `https://blog.example/posts/x?a#b` → `/posts/x/?a#b`, `../x` → `../x/`, `/posts/x/index.html` → `/posts/x/` */
function toDirectUrl(url: string, hasHost: boolean, isPage: boolean): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(hasHost ? toPath(url) : url) ?? []
  return isPage ? path.replace(/(\/index\.html|\/)?$/, '/') + rest : path + rest
}

function toPath(url: string): string {
  const { pathname, search, hash } = new URL(url, siteUrl())
  return pathname.slice(basePath().length) + search + hash
}
