/*
 * Every private fact about Next.js 16 and React 19 that the build relies on. None of it is documented, so `next` is
 * pinned to an exact version; what reads these facts fails loudly if Next’s output is not what they say. When Next
 * is upgraded, this file has to follow.
 */

/** Next’s note of the routes that it prerendered, in its work folder: `routes` by path, each with `srcRoute`. */
export const PRERENDER_MANIFEST = 'prerender-manifest.json'

/** Next’s note of the client components of a route, below `server/app/<route>/`; it assigns to `__RSC_MANIFEST`. */
export const CLIENT_REFERENCE_MANIFEST = 'page_client-reference-manifest.js'

/** Next’s own client modules in every page: routing, error boundaries, metadata. No page needs them to be read. */
export const INFRASTRUCTURE =
  /^\[project\]\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/framework|lib\/metadata)\//

/** Client modules that Next offers to components, such as `next/link`; using one means that a page is hydrated. */
export const OFFERED_COMPONENTS =
  /^\[project\]\/node_modules\/next\/dist\/(esm\/)?client\/(app-dir\/(link|form)|image-component|script)\b/

/** How the inline scripts begin that Next and React write into a page. */
export const FRAMEWORK_SCRIPTS = [
  '(self.__next_f=',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"]',
  'requestAnimationFrame(function(){$RT=',
]

/** Where Next’s script files and style sheets are, below the base path. */
export const FRAMEWORK_ASSETS = '/_next/static/'

/** The comments that React leaves between the parts of a page. */
export const REACT_COMMENTS = ['$', '/$', ' ', '&', '/&']

/** The attributes that React and Next write on elements for their own use. */
export const FRAMEWORK_ATTRIBUTES = ['data-precedence', 'data-href', 'data-dgst']

/** Metadata that Next repeats for Twitter, which reads Open Graph’s where its own is missing. */
export const REPEATED_METADATA = /^twitter:(?!card$)/

/** The ids of parts that React streams to the end of a page, for a script to move to their places. */
export const STREAMED_PLACEHOLDER = /^[BP]:/
export const STREAMED_CONTENT = /^S:/

/** What Next’s router fetches instead of a page, beside the page. */
export const ROUTER_PAYLOAD = /(^|\/)(index|__next\.[^/]*)\.txt$/

/** The error page as a page of its own; hosts serve `404.html`. */
export const ERROR_PAGES = ['404/', '_not-found/']

/** The path of the error page in Next’s manifests. */
export const NOT_FOUND_ROUTE = '/_not-found'

/** The specifier by which Next imports what makes the router’s prefetch files, see `empty-segment-data.ts`. */
export const SEGMENT_DATA_MODULE = './collect-segment-data'
