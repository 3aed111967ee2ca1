import type { SourceSite } from '@/lib/import/source-site'
import { encodePath } from '@/lib/routing/paths'
import type { SiteFiles } from './site-files'

/**
 * What the source says that the old site answers, for a verification without a build of it. A path is answered in every
 * form that a host knows.
 */
export function toSiteFiles({ entries, lists, assets }: SourceSite): SiteFiles {
  const published = entries.filter(({ isDraft }) => !isDraft)
  const pages = new Set([...published.map(({ path }) => path), ...lists.map(({ path }) => path)])
  const files = new Map(assets.map(({ path, file }) => [path, file]))
  const redirects = new Map(published.flatMap(({ path, aliases }) => aliases.map((alias) => [alias, path] as const)))
  return {
    paths: [...new Set([...pages, ...redirects.keys(), ...files.keys()])],
    read: () => Promise.reject(new Error('There is no build of the old site.')),
    async answer(path) {
      const file = files.get(path)
      if (file !== undefined) return { kind: 'file', path, file, isPage: false }
      const forms = [
        path,
        `${path}/`,
        `${path}.html`,
        path.replace(/\/?(index\.html?)?$/, '/'),
        path.replace(/\/$/, ''),
      ]
      const page = forms.find((form) => pages.has(form))
      if (page !== undefined) return { kind: 'file', path: page, file: page, isPage: true }
      const to = forms.map((form) => redirects.get(form)).find((target) => target !== undefined)
      return to === undefined ? { kind: 'missing' } : { kind: 'redirect', to: encodePath(to) }
    },
  }
}
