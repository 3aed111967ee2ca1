type ClientModule = {
  /**
   * `inline` is a script in every page itself, which runs before the first paint. Without this, a module is loaded
   * where a page has a `<script>` for it, or when another module imports or starts it as `./name.js`.
   */
  loads?: 'inline' | 'on every page'
  /** The custom elements that it defines. */
  elements?: readonly string[]
  /** Whether a post’s text may have its elements: it is then loaded where there are some. */
  isForProse?: true
  /** Whether it has a style sheet of its own: of the page’s rules it then needs the custom properties only. */
  hasOwnStyles?: true
  /** Whether the settings ask for it; without this it is always there. */
  isEnabled?: (settings: { comments?: unknown; analytics?: unknown }) => boolean
}

const table = {
  'theme-init': { loads: 'inline' },
  enhancements: { loads: 'on every page', elements: ['scroll-spy', 'share-post', 'theme-switch'] },
  'copy-code': { elements: ['copy-code'], isForProse: true },
  'embed-player': { elements: ['embed-player'], isForProse: true },
  'reading-path': { elements: ['reading-end', 'reading-progress'] },
  'nearest-post': { elements: ['nearest-post'] },
  'giscus-comments': {
    elements: ['giscus-comments'],
    isEnabled: ({ comments }) => comments !== undefined,
  },
  'count-visit': {
    isEnabled: ({ analytics }) => analytics !== undefined && analytics !== 'vercel',
  },
  'paragraph-link': { elements: ['paragraph-link'] },
  search: { elements: ['search-page'], hasOwnStyles: true },
  'shortcut-list': { hasOwnStyles: true },
  'search-worker': {},
} as const satisfies Record<string, ClientModule>

export type ClientModuleName = keyof typeof table

/** The custom elements that pages can use. */
export type ClientElement = Extract<(typeof table)[ClientModuleName], { elements: unknown }>['elements'][number]

/** Everything that runs in the reader’s browser; each module is `client/<name>.ts` with all that it imports. */
export const clientModules: Record<ClientModuleName, ClientModule> = table

export const clientModuleNames = Object.keys(clientModules) as ClientModuleName[]

/**
 * The path of a module before the export is finished, as `<script src>` has it. A finished page has an inline one
 * in itself, and asks for the others by names that change with their content.
 */
export function clientModulePath(name: ClientModuleName): string {
  return `/client/${name}.js`
}

/** The modules whose elements are in a post’s text. */
export function getModulesForProse(html: string): ClientModuleName[] {
  return clientModuleNames.filter((name) => {
    const { isForProse, elements = [] } = clientModules[name]
    return isForProse && elements.some((element) => html.includes(`<${element}`))
  })
}
