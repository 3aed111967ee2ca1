/*
 * All undocumented details of Next.js 16 and React 19 that the build relies on. `next` is pinned to an exact version,
 * and the build fails if Next’s output does not match. When you upgrade Next, update this file.
 *
 * Some modules of `next/dist/server/` are imported where they are needed, in `lib/dev-server/pages.ts`: `config`,
 * `dev/debug-channel`, `dev/next-dev-server` and `lib/dev-bundler-service`.
 */

export const UPGRADE_HINT = 'After an upgrade of Next, update lib/export/next-internals.ts.'

/** The options with which `next build` renders pages with the code that it has compiled before. */
export const GENERATE_ONLY = ['--experimental-build-mode', 'generate']

/** The file in Next’s work folder that differs with each compilation of the code. */
export const BUILD_ID = 'BUILD_ID'

/** The manifest of prerendered pages, in Next’s work folder: `routes` by path, each with its `srcRoute`. */
export const PRERENDER_MANIFEST = 'prerender-manifest.json'

/** The extensions of what Next writes for each page that it renders, in `server/app/` of its work folder. */
export const PRERENDERED = ['.html', '.rsc', '.meta', '.body', '.segments']

/** The manifest of a route’s client components, in `server/app/<route>/`: a script that assigns to `__RSC_MANIFEST`. */
export const CLIENT_REFERENCE_MANIFEST = 'page_client-reference-manifest.js'

/** Next’s client modules in every page: routing, error boundaries, metadata. A static page works without them. */
export const INFRASTRUCTURE =
  /^\[project\]\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/framework|lib\/metadata)\//

/** Next’s public client components, such as `next/link`. A page that uses one is hydrated. */
export const PUBLIC_COMPONENTS =
  /^\[project\]\/node_modules\/next\/dist\/(esm\/)?client\/(app-dir\/(link|form)|image-component|script)\b/

/** The beginnings of the inline scripts that Next and React write into a page. */
export const FRAMEWORK_SCRIPTS = [
  '(self.__next_f=',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"]',
  'requestAnimationFrame(function(){$RT=',
]

/** The folder of Next’s scripts and style sheets, below the base path. */
export const FRAMEWORK_ASSETS = '/_next/static/'

/**
 * Waits until React has hydrated the page. A module that begins with it changes nothing before, which React would report
 * as a mismatch and undo.
 */
export const WAIT_FOR_HYDRATION = `for (;;) {
  const key = Object.keys(document).find((key) => key.startsWith('__reactContainer$'))
  if (key && document[key].stateNode.current.memoizedState.isDehydrated === false) break
  await new Promise(requestAnimationFrame)
}
`

/** The path at which Next’s dev server opens a file in the editor that is running, or in `$EDITOR`. */
export function openInEditorPath({ file, line, column }: { file: string; line: number; column: number }): string {
  const params = { file, line1: String(line), column1: String(column) }
  return `/__nextjs_launch-editor?${new URLSearchParams(params)}`
}

/** What Next’s dev server prints when it has compiled something. */
export const COMPILED_MESSAGE = /✓.* Compiled in \d/

/** The comments that React writes between text nodes and around Suspense boundaries. */
export const REACT_COMMENTS = ['$', '/$', ' ', '&', '/&']

/** Attributes that only React and Next use. */
export const FRAMEWORK_ATTRIBUTES = ['data-precedence', 'data-href', 'data-dgst']

/** Twitter metadata that repeats Open Graph: Twitter falls back to Open Graph. */
export const REPEATED_METADATA = /^twitter:(?!card$)/

/** The ids of placeholders, and of the content that React streams to the end of a page to replace them. */
export const STREAMED_PLACEHOLDER = /^[BP]:/
export const STREAMED_CONTENT = /^S:/

/** The files next to a page that Next’s router fetches instead of it. */
export const ROUTER_PAYLOAD = /(^|\/)(index|__next\.[^/]*)\.txt$/

/** Other copies of the error page; hosts serve `404.html`. */
export const ERROR_PAGES = ['404/', '_not-found/']

/** The error page in Next’s manifests. */
export const NOT_FOUND_ROUTE = '/_not-found'

/** The import specifier of the module that generates the router’s prefetch files, see `empty-segment-data.ts`. */
export const SEGMENT_DATA_MODULE = './collect-segment-data'
