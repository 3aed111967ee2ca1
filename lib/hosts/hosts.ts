import type { Redirect } from '@/lib/routing/redirects'

type Environment = Record<string, string | undefined>

/** How many redirects a host takes, and how many characters each may have when it is written as `/old/ /posts/new/ 308`. */
export type RedirectLimits = { count: number; length: number }

/** A host that static sites are deployed to. */
export type Host = {
  name: string
  /** Whether this process runs on the host. */
  isCurrent: (env: Environment) => boolean
  /** The URL at which the host serves the site, without a trailing slash; undefined if this is another host. */
  siteUrl?: (env: Environment) => string | undefined
  /** What is being deployed, if the host says so. */
  deployment?: (env: Environment) => 'production' | 'preview' | undefined
  /** What the host takes of the redirects of the site; absent if it has no redirects. */
  redirectLimits?: RedirectLimits
  /** Whether it serves a page or a file instead of redirecting, unless the status of the redirect is marked with `!`. */
  prefersFiles?: true
  /** The files in the site that configure the host and are not served to readers. */
  files?: string[]
  /**
   * Writes these files into the finished site, in every build. One that the author has in `public/` is there already: add
   * to it. Hosts that read the same files have the same function here.
   */
  writeFiles?: HostWriter
  /** Writes the site in the host’s own output format, in a build that runs on the host. */
  writeOutput?: HostWriter
}

/**
 * @param host the one whose limits the files keep to
 * @returns what the author should know of what has been left out
 */
type HostWriter = (siteDir: string, redirects: Redirect[], host: Host) => Promise<string | undefined>

/** The files of Netlify, which Cloudflare Pages reads too. */
const netlifyFiles = {
  files: ['_headers', '_redirects'],
  writeFiles: async (...site) => (await import('./netlify-files')).writeNetlifyFiles(...site),
} satisfies Partial<Host>

/**
 * The supported hosts. Their code is imported when it is needed, since every page imports this table. A new one is a file
 * in this folder, a row here, and a section in `docs/hosting.md`. Any other static host serves the finished site without
 * configuration.
 */
export const hosts: Host[] = [
  {
    name: 'Vercel',
    isCurrent: ({ VERCEL }) => Boolean(VERCEL),
    // https://vercel.com/docs/environment-variables/system-environment-variables
    siteUrl({ VERCEL_PROJECT_PRODUCTION_URL, VERCEL_URL }) {
      const domain = VERCEL_PROJECT_PRODUCTION_URL || VERCEL_URL
      return domain ? `https://${domain}` : undefined
    },
    deployment: ({ VERCEL_ENV }) => (VERCEL_ENV === 'production' || VERCEL_ENV === 'preview' ? VERCEL_ENV : undefined),
    // Of 2,048 routes, some are for headers, and some may be the author’s, in vercel.json. One has the path twice, and has
    // at most 4,096 characters: https://vercel.com/docs/routing/redirects/configuration-redirects
    redirectLimits: { count: 2000, length: 1000 },
    writeOutput: async (...site) => (await import('./vercel')).writeVercelOutput(...site),
  },
  {
    name: 'Netlify',
    isCurrent: ({ NETLIFY }) => Boolean(NETLIFY),
    // It has no limit, but advises against 10,000 or more: https://docs.netlify.com/manage/routing/redirects/overview/
    redirectLimits: { count: 9999, length: Number.POSITIVE_INFINITY },
    prefersFiles: true,
    ...netlifyFiles,
  },
  {
    name: 'Cloudflare Pages',
    isCurrent: ({ CF_PAGES }) => Boolean(CF_PAGES),
    // https://developers.cloudflare.com/pages/configuration/redirects/#per-file
    redirectLimits: { count: 2000, length: 1000 },
    ...netlifyFiles,
  },
  {
    name: 'GitHub Pages',
    isCurrent: ({ GITHUB_ACTIONS }) => Boolean(GITHUB_ACTIONS),
    files: ['.nojekyll'],
    writeFiles: async (siteDir) => (await import('./github-pages')).writeGitHubFiles(siteDir),
  },
]

/** The URL at which the current host serves the site, without a trailing slash, if the host says so. */
export function getHostSiteUrl(env: Environment = process.env): string | undefined {
  return hosts.flatMap(({ siteUrl }) => siteUrl?.(env) ?? [])[0]
}

/** What is being deployed, if the current host says so. */
export function getCurrentDeployment(env: Environment = process.env): 'production' | 'preview' | undefined {
  return hosts.flatMap(({ deployment }) => deployment?.(env) ?? [])[0]
}

/** The files in a finished site that configure hosts and are not served to readers. */
export const HOST_FILES: string[] = [...new Set(hosts.flatMap(({ files }) => files ?? []))]

/**
 * Writes these files into a finished site. Those that several hosts read keep to the limits of the current one, or else
 * of the one that takes the fewest redirects. What is left out is only said if it matters to the current host, or if this
 * is none of the hosts.
 */
export async function writeHostFiles(
  siteDir: string,
  redirects: Redirect[],
  env: Environment = process.env,
): Promise<void> {
  const isElsewhere = !hosts.some(({ isCurrent }) => isCurrent(env))
  for (const writeFiles of new Set(hosts.flatMap((host) => host.writeFiles ?? []))) {
    const readers = hosts.filter((host) => host.writeFiles === writeFiles)
    const current = readers.find(({ isCurrent }) => isCurrent(env))
    const [strictest] = readers.sort((a, b) => getCount(a) - getCount(b))
    const host = current ?? strictest
    const note = host && (await writeFiles(siteDir, redirects, host))
    if (note && (current || isElsewhere)) console.log(note)
  }
}

function getCount({ redirectLimits }: Host): number {
  return redirectLimits?.count ?? 0
}

/** Writes a finished site in the output format of the current host, if that has one. */
export async function writeHostOutput(
  siteDir: string,
  redirects: Redirect[],
  env: Environment = process.env,
): Promise<void> {
  for (const host of hosts) {
    const note = host.isCurrent(env) && (await host.writeOutput?.(siteDir, redirects, host))
    if (note) console.log(note)
  }
}

/** The file by which a build recognizes a folder that an earlier build has written, see `lib/export/output-dir.ts`. */
export const OUTPUT_MARK = '.build-output'

/** The files in a finished site that are not meant for readers. */
export const UNSERVED_FILES: string[] = [OUTPUT_MARK, ...HOST_FILES]
