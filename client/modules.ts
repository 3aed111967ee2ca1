type ClientModule = {
  /**
   * `inline` modules are inlined into every page and run before the first paint. By default, a module is loaded by the
   * pages that have a `<script>` for it, or by another module that imports it, or starts it as a worker, as `./name.js`.
   */
  loads?: 'inline' | 'on every page'
  /** The custom elements that the module defines. */
  elements?: readonly string[]
  /** Whether Markdown can render its elements: the module is loaded by the texts that contain them. */
  isForProse?: true
  /** Whether it runs in a worker. */
  isWorker?: true
  /** Whether it has its own style sheet. It then needs no rules of the page, only the custom properties. */
  hasOwnStyles?: true
  /** Whether the settings enable the module. Always enabled by default. */
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
  'search-worker': { isWorker: true },
} as const satisfies Record<string, ClientModule>

export type ClientModuleName = keyof typeof table

/** The names of all custom elements. */
export type ClientElement = Extract<(typeof table)[ClientModuleName], { elements: unknown }>['elements'][number]

/** All scripts of the site, by name. The entry point of each is `client/<name>.ts`. */
export const clientModules: Record<ClientModuleName, ClientModule> = table

export const clientModuleNames = Object.keys(clientModules) as ClientModuleName[]

/**
 * The path of a module, for `<script src>`, in dev and in the output of Next. The export inlines the `inline` ones, and
 * renames the others to paths with a content hash.
 */
export function clientModulePath(name: ClientModuleName): string {
  return `/client/${name}.js`
}

/** Whether a module changes pages after they are shown, so that it has to wait where React hydrates them. */
export function changesPages(name: ClientModuleName): boolean {
  const { loads, isWorker } = clientModules[name]
  return loads !== 'inline' && !isWorker
}

/** Returns the modules for the custom elements in rendered Markdown. */
export function getModulesForProse(html: string): ClientModuleName[] {
  return clientModuleNames.filter((name) => {
    const { isForProse, elements = [] } = clientModules[name]
    return isForProse && elements.some((element) => html.includes(`<${element}`))
  })
}
