/** Matches a path that ends with a file extension. */
const FILE_PATH = /\.[a-z]\w{0,4}$/i

/**
 * Decodes a path and applies Unicode NFC, so that paths can be compared: `/posts/caf%C3%A9/` → `/posts/café/`. Invalid
 * encoding is kept.
 */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path.normalize('NFC')
  }
}

/** Whether a decoded path is that of a file that is no page: `/images/a.png`, `/feed.xml`. */
export function isFilePath(path: string): boolean {
  return FILE_PATH.test(path) && !/\.html?$/i.test(path)
}

/** The decoded path of the URL of a file, by its path within the site. macOS names files in another form than URLs have. */
export function filePath(file: string): string {
  return `/${file.normalize('NFC')}`
}

/** The file that serves a decoded path, within the finished site: `/posts/x/` → `posts/x/index.html`. */
export function servedFile(path: string): string {
  return path.slice(1).replace(/(^|\/)$/, '$1index.html')
}

/** In bytes of UTF-8. */
const [MAX_NAME, MAX_PATH] = [255, 800]

/** Whether file systems allow a file at a decoded path: macOS has 1,024 bytes for it and the folders of the project. */
export function isFilePossible(path: string): boolean {
  return Buffer.byteLength(path) <= MAX_PATH && path.split('/').every((name) => Buffer.byteLength(name) <= MAX_NAME)
}

/** What to do about a path that is too long. */
export const LONG_PATH_FIX = `remove it: a file can have ${MAX_NAME} bytes between two slashes, and ${MAX_PATH} in all`

/** Encodes a decoded path for use in a URL (RFC 3986). */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Normalizes a decoded path, so that redirects can be looked up: adds a trailing slash unless the path has a file
 * extension, removes `index.html` and repeated slashes, and applies Unicode NFC.
 */
export function normalizePath(path: string): string {
  const folder = path
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/, '/')
  return folder.endsWith('/') || FILE_PATH.test(folder) ? folder : `${folder}/`
}

/**
 * Resolves and normalizes a path from the front matter or the settings.
 *
 * @param base the path that relative paths are resolved against
 * @returns the decoded path, or `undefined` for a URL with a host, query or fragment, which cannot be redirected
 */
export function resolvePath(text: string, base = '/'): string | undefined {
  const origin = `http://site.invalid${base}`
  const url = URL.canParse(text, origin) ? new URL(text, origin) : undefined
  if (url?.host !== 'site.invalid' || URL.canParse(text) || url.search !== '' || url.hash !== '') return undefined
  try {
    return normalizePath(decodeURIComponent(url.pathname))
  } catch {
    return undefined
  }
}
