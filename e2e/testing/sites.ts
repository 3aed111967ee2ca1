import { existsSync, readFileSync } from 'node:fs'
import { siteFolders } from '@/lib/config/paths'
import type { Redirect } from '@/lib/routing/redirects'
import { basePath } from '@/lib/routing/urls'

/** A site under test: where its words are, where it is built, and where it is served. */
export type TestedSite = {
  contentDir: string
  outDir: string
  port: number
  /** The path below which it lives; '' at the root of its host. */
  basePath: string
  url: string
  env: Record<string, string>
}

/** A blog with settings of its own, and a page that no other has. */
const INVENTED = { TSX_TSCONFIG_PATH: 'e2e/fixture/tsconfig.json', EXTRA_PAGE_EXTENSION: 'fixture.tsx' }

/** What readers get. */
export const publishedSites = {
  /** Forty-odd posts in every form there is, and drafts that nobody may see. */
  fixture: site({ contentDir: 'e2e/fixture/content', outDir: 'out-fixture', port: 4311, env: INVENTED }),
  /** The same below a path of its host, as on GitHub Pages, with comments, counted visits and a newsletter. */
  below: site({
    contentDir: 'e2e/fixture/content',
    outDir: 'out-below',
    port: 4314,
    basePath: '/notes',
    env: {
      ...INVENTED,
      TSX_TSCONFIG_PATH: 'e2e/fixture/below/tsconfig.json',
      SITE_URL: 'https://blog.example/notes',
    },
  }),
  /** This blog as it is published, whoever owns it. */
  own: site({ contentDir: 'content', outDir: 'out-own', port: 4312, basePath: basePath() }),
}

export const sites = {
  ...publishedSites,
  /** What the author gets from a branch, on Vercel: the fixture with its drafts. */
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

/** Whether this blog still begins with the post it came with, which owners are free to take out. */
export const hasFirstPost = existsSync('content/posts/2022-04-04-the-step-back.md')

/** Which old addresses of a built site lead where. */
export function redirectsOfSite({ env }: TestedSite): Redirect[] {
  return JSON.parse(readFileSync(siteFolders(env).redirectsFile, 'utf8'))
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
    // Where the tests run says nothing about the sites that they build.
    env: { VERCEL_ENV: '', SHOW_DRAFTS: '', ...env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  }
}
