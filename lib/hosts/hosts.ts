import type { Redirect } from '@/lib/routing/redirects'

type Environment = Record<string, string | undefined>

/** A host that static sites are deployed to. */
export type Host = {
  name: string
  /** Whether this process runs there. */
  isCurrent: (env: Environment) => boolean
  /** Where the host serves the site, without a trailing slash. */
  siteUrl?: (env: Environment) => string | undefined
  /** What is being deployed; nothing where the host does not say. */
  deployment?: (env: Environment) => 'production' | 'preview' | undefined
  /** The files in the site that are for the host rather than for readers. */
  files?: string[]
  /** Writes these files into the finished site. */
  writeFiles?: (siteDir: string, redirects: Redirect[]) => Promise<void>
  /** Writes the site in the form of the host, in a build that runs there. */
  writeOutput?: (siteDir: string, redirects: Redirect[]) => Promise<void>
}

/**
 * The hosts that the build knows. A new one is a file of this folder, a row here, and a section of
 * `docs/hosting.md`; on any other host the finished site is served as it is.
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
    writeOutput: async (...site) => (await import('./vercel')).writeVercelOutput(...site),
  },
  {
    name: 'Netlify and Cloudflare Pages',
    isCurrent: ({ NETLIFY, CF_PAGES }) => Boolean(NETLIFY || CF_PAGES),
    files: ['_headers', '_redirects'],
    writeFiles: async (...site) => (await import('./netlify-and-cloudflare')).writeHostFiles(...site),
  },
  {
    name: 'GitHub Pages',
    isCurrent: ({ GITHUB_ACTIONS }) => Boolean(GITHUB_ACTIONS),
    files: ['.nojekyll'],
    writeFiles: async (siteDir) => (await import('./github-pages')).writeHostFiles(siteDir),
  },
]

/** Where the host of this build serves the site, if it says so. */
export function siteUrlOfHost(env: Environment = process.env): string | undefined {
  return hosts.flatMap(({ siteUrl }) => siteUrl?.(env) ?? [])[0]
}

/** What is being deployed, if the host of this build says so. */
export function currentDeployment(env: Environment = process.env): 'production' | 'preview' | undefined {
  return hosts.flatMap(({ deployment }) => deployment?.(env) ?? [])[0]
}

/** The files in a finished site that are for hosts rather than for readers. */
export const HOST_FILES: string[] = hosts.flatMap(({ files }) => files ?? [])
