import type { Redirect } from '@/lib/routing/redirects'

type Environment = Record<string, string | undefined>

/** A host that static sites are deployed to. */
export type Host = {
  name: string
  /** Whether this process runs on the host. */
  isCurrent: (env: Environment) => boolean
  /** The URL at which the host serves the site, without a trailing slash; undefined if this is another host. */
  siteUrl?: (env: Environment) => string | undefined
  /** What is being deployed, if the host says so. */
  deployment?: (env: Environment) => 'production' | 'preview' | undefined
  /** The files in the site that configure the host and are not served to readers. */
  files?: string[]
  /**
   * Writes these files into the finished site, in every build. One that the author has in `public/` is there already: add
   * to it.
   */
  writeFiles?: (siteDir: string, redirects: Redirect[]) => Promise<void>
  /** Writes the site in the host’s own output format, in a build that runs on the host. */
  writeOutput?: (siteDir: string, redirects: Redirect[]) => Promise<void>
}

/**
 * The supported hosts. Their code is imported when it is needed, since every page imports this table. A new one is a file in this folder, a row here, and a section in `docs/hosting.md`. Any other
 * static host serves the finished site without configuration.
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

/** The URL at which the current host serves the site, without a trailing slash, if the host says so. */
export function getHostSiteUrl(env: Environment = process.env): string | undefined {
  return hosts.flatMap(({ siteUrl }) => siteUrl?.(env) ?? [])[0]
}

/** What is being deployed, if the current host says so. */
export function getCurrentDeployment(env: Environment = process.env): 'production' | 'preview' | undefined {
  return hosts.flatMap(({ deployment }) => deployment?.(env) ?? [])[0]
}

/** The files in a finished site that configure hosts and are not served to readers. */
export const HOST_FILES: string[] = hosts.flatMap(({ files }) => files ?? [])

/** The file by which a build recognizes a folder that an earlier build has written, see `lib/export/output-dir.ts`. */
export const OUTPUT_MARK = '.build-output'

/** The files in a finished site that are not meant for readers. */
export const UNSERVED_FILES: string[] = [OUTPUT_MARK, ...HOST_FILES]
