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
 * Reads the address of a repository, as Git has it: `https://github.com/ada/notes.git`, `git@github.com:ada/notes.git`
 * or `ssh://git@github.com/ada/notes`. A user name or a password in it is dropped.
 */
export function parseRepository(address: string): Repository | undefined {
  const [, sshHost, sshPath] = /^(?:[^@/:]+@)?([^@/:]+\.[^@/:]+):(?!\/\/)(.+)$/.exec(address) ?? []
  const url = sshHost ? `ssh://${sshHost}/${sshPath}` : address
  if (!/^(https?|ssh|git):\/\//.test(url) || !URL.canParse(url)) return undefined
  const { hostname, pathname } = new URL(url)
  const path = pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return hostname !== '' && path.includes('/') ? { host: hostname.toLowerCase(), path } : undefined
}

/** Whether a text is the address of a repository at a host whose pages are known. */
export function isKnownRepository(address: string): boolean {
  return Object.hasOwn(editPages, parseRepository(address)?.host ?? '')
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

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
