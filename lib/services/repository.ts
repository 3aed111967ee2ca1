import { encodePath } from '@/lib/routing/paths'

/** A Git repository at a host: `github.com` and `ada/notes`. */
export type Repository = { host: string; path: string }

/** The pages of hosts that edit a file, and propose the change if the reader may not make it. */
const editPages: Record<string, (branch: string, file: string) => string> = {
  'github.com': (branch, file) => `edit/${branch}/${file}`,
  'gitlab.com': (branch, file) => `-/edit/${branch}/${file}`,
  'bitbucket.org': (branch, file) => `src/${branch}/${file}?mode=edit`,
  'codeberg.org': (branch, file) => `_edit/${branch}/${file}`,
}

/** The hosts whose pages are known. */
export const repositoryHosts = Object.keys(editPages)

/**
 * Parses the URL of a repository, as Git has it: `https://github.com/ada/notes.git`, `git@github.com:ada/notes.git`
 * or `ssh://git@github.com/ada/notes`. A user name or a password in it is dropped.
 */
export function parseRepository(remote: string): Repository | undefined {
  const [, sshHost, sshPath] = /^(?:[^@/:]+@)?([^@/:]+\.[^@/:]+):(?!\/\/)(.+)$/.exec(remote) ?? []
  const url = sshHost ? `ssh://${sshHost}/${sshPath}` : remote
  if (!/^(https?|ssh|git):\/\//.test(url) || !URL.canParse(url)) return undefined
  const { hostname, pathname } = new URL(url)
  const path = pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return hostname !== '' && path.includes('/') ? { host: hostname.toLowerCase(), path } : undefined
}

/** Whether a text is the URL of a repository at a host whose pages are known. */
export function isKnownRepository(text: string): boolean {
  return Object.hasOwn(editPages, parseRepository(text)?.host ?? '')
}

/**
 * The URL at which a file is edited; undefined if the pages of the host are not known.
 *
 * @param file its path from the root of the repository
 */
export function editUrl({ host, path }: Repository, branch: string, file: string): string | undefined {
  const page = Object.hasOwn(editPages, host) ? editPages[host] : undefined
  return page && `https://${host}/${path}/${page(encodePath(branch), encodePath(file))}`
}

/** The URL at which a file is edited, by a pattern with `{path}`. */
export function fillEditUrl(pattern: string, file: string): string {
  return pattern.replaceAll('{path}', () => encodePath(file))
}
