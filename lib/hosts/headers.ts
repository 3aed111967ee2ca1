import { escapeRegExp } from '@/lib/text/escape-reg-exp'

/**
 * Sent with every response. The rest of the Content Security Policy is in each page
 * (`lib/export/content-security-policy.ts`), so that it applies on any host; these need a header.
 */
export const securityHeaders: Record<string, string> = {
  // The author may show a page or a file of the site in another one.
  'Content-Security-Policy': "frame-ancestors 'self'",
  // Two years, as https://hstspreload.org recommends, but without `preload`, which cannot be undone.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The files whose names change with their content. Browsers may cache them for good, and revalidate all others. */
const IMMUTABLE_PATHS = /^\/(_next\/static|immutable)\/(?!.*\/pagefind-entry\.json$)/

export const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** The `Cache-Control` of the file at a path. */
export function cacheControl(path: string): string {
  return IMMUTABLE_PATHS.test(path) ? IMMUTABLE : REVALIDATE
}

/** Content types that differ from those that servers derive from the extension, by the ends of paths. */
const CONTENT_TYPES: Record<string, string> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '/feed.json': 'application/feed+json',
}

/** The `Content-Type` of the file at a path, if it differs from the one that servers derive from its extension. */
export function contentType(path: string): string | undefined {
  return Object.entries(CONTENT_TYPES).find(([ending]) => path.endsWith(ending))?.[1]
}

/**
 * The same as rules, for hosts that are configured with rules: the headers of every response, and those of files by
 * regular expressions for their paths. If several rules match, the last one wins.
 */
export const headerRules: {
  always: Record<string, string>
  files: { path: RegExp; headers: Record<string, string> }[]
} = {
  always: { ...securityHeaders, 'Cache-Control': REVALIDATE },
  files: [
    { path: IMMUTABLE_PATHS, headers: { 'Cache-Control': IMMUTABLE } },
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) => ({
      path: new RegExp(`${escapeRegExp(ending)}$`),
      headers: { 'Content-Type': type },
    })),
  ],
}
