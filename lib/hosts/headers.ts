import { escapeRegExp } from '@/lib/text/escape-reg-exp'

/**
 * Sent with every answer. What a page may load and run stands in the page itself
 * (`lib/export/content-security-policy.ts`), so that it holds on any host; these are for what
 * only a header can say.
 */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Two years, as https://hstspreload.org asks; without the preload list, which is for good.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Files whose names change with their content may be kept; everything else is asked for again. */
const IMMUTABLE = /^\/(_next\/static|immutable)\/(?!.*\/pagefind-entry\.json$)/

export const FOR_GOOD = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

/** The `Cache-Control` of the file at a path. */
export function cacheControl(path: string): string {
  return IMMUTABLE.test(path) ? FOR_GOOD : ASK_AGAIN
}

/** What a file’s ending alone does not say: the character set of texts, and that a JSON file is a feed. */
const CONTENT_TYPES: Record<string, string> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '/feed.json': 'application/feed+json',
}

/** The `Content-Type` of the file at a path, where it is another than everybody gives it. */
export function contentType(path: string): string | undefined {
  return Object.entries(CONTENT_TYPES).find(([ending]) => path.endsWith(ending))?.[1]
}

/**
 * The same for hosts that want it as rules: the headers of every answer, and those of files whose path
 * matches a regular expression, the later before the earlier.
 */
export const headerRules: {
  always: Record<string, string>
  files: { path: RegExp; headers: Record<string, string> }[]
} = {
  always: { ...securityHeaders, 'Cache-Control': ASK_AGAIN },
  files: [
    { path: IMMUTABLE, headers: { 'Cache-Control': FOR_GOOD } },
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) => ({
      path: new RegExp(`${escapeRegExp(ending)}$`),
      headers: { 'Content-Type': type },
    })),
  ],
}
