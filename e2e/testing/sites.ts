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

export const sites = {
  /** Forty-odd posts in every form there is, and drafts that nobody may see. */
  fixture: site('e2e/fixture/content', 'out-fixture', 4311, { EXTRA_PAGE_EXTENSION: 'fixture.tsx' }),
  /** This blog as it is published. */
  own: site('content', 'out-own', 4312),
  /** The same below a path of its host, as on GitHub Pages, with the page that keeps the framework. */
  below: site('content', 'out-below', 4314, { EXTRA_PAGE_EXTENSION: 'fixture.tsx' }, '/notes'),
}

function site(
  contentDir: string,
  outDir: string,
  port: number,
  env: Record<string, string> = {},
  basePath = '',
): TestedSite {
  return {
    contentDir,
    outDir,
    port,
    basePath,
    url: `http://127.0.0.1:${port}${basePath}`,
    env: { ...env, CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_URL: `https://blog.example${basePath}` },
  }
}
