import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolveSitePaths } from '@/lib/config/paths'
import { siteConfig } from '@/lib/config/settings'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'

/** A site under test: where its content is, where it is built, and where it is served. */
export type TestedSite = {
  contentDir: string
  outDir: string
  port: number
  /** Empty at the root of a host. */
  basePath: string
  url: string
  env: Record<string, string>
}

/** The settings of the fixture site, and a page that no other site has. */
const FIXTURE_ENV = { TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json', EXTRA_PAGE_EXTENSION: 'fixture.tsx' }

/** The sites without drafts. */
export const publishedSites = {
  /** About fifty posts with every construct, and drafts that must stay private. */
  fixture: site({ contentDir: 'e2e/fixture/content', outDir: 'out-fixture', port: 4311, env: FIXTURE_ENV }),
  /** The same with a base path, as on GitHub Pages, and with comments, analytics and a newsletter. */
  below: site({
    contentDir: 'e2e/fixture/content',
    outDir: 'out-below',
    port: 4314,
    basePath: '/notes',
    env: {
      ...FIXTURE_ENV,
      TSX_TSCONFIG_PATH: 'e2e/fixture/below/tsconfig.json',
      SITE_URL: 'https://blog.example/notes',
    },
  }),
  /** A small blog in German, with posts in other languages. */
  german: site({
    contentDir: 'e2e/fixture/german/content',
    outDir: 'out-german',
    port: 4319,
    env: { TSX_TSCONFIG_PATH: 'e2e/fixture/german/tsconfig.json', SITE_URL: 'https://werkstatt.example' },
  }),
  /** This blog itself. */
  own: site({ contentDir: 'content', outDir: 'out-own', port: 4312, basePath: basePath() }),
}

export const sites = {
  ...publishedSites,
  /** The fixture site with its drafts, as a preview deployment on Vercel. */
  preview: site({
    contentDir: 'e2e/fixture/content',
    outDir: 'out-preview',
    port: 4315,
    env: {
      TSX_TSCONFIG_PATH: 'e2e/fixture/preview/tsconfig.json',
      VERCEL_ENV: 'preview',
      VERCEL_PROJECT_PRODUCTION_URL: 'notes.vercel.example',
    },
  }),
}

/** The post that this blog starts with. */
export const FIRST_POST = 'content/posts/2022-04-04-the-step-back.md'

/** Whether this blog has another owner: it has another title, and no post dated like the first one. */
export const hasAnotherOwner = siteConfig.title !== 'The Step Back' && !hasPostDated('2022-04-04')

function hasPostDated(day: string): boolean {
  return existsSync('content/posts') && readdirSync('content/posts').some((file) => file.startsWith(day))
}

/** The redirects of a built site. */
export function readRedirects({ env }: TestedSite): Redirect[] {
  return JSON.parse(readFileSync(resolveSitePaths(env).redirectsFile, 'utf8'))
}

function site({
  contentDir,
  outDir,
  port,
  basePath = '',
  env = {},
}: Pick<TestedSite, 'contentDir' | 'outDir' | 'port'> & Partial<TestedSite>): TestedSite {
  return {
    contentDir,
    outDir,
    port,
    basePath,
    url: `http://127.0.0.1:${port}${basePath}`,
    // The environment of the tests must not affect the sites that they build.
    env: { VERCEL_ENV: '', SHOW_DRAFTS: '', ...env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  }
}
