import { SitePage } from './site-page'

/** In dev, in place of a page whose file has errors. */
export function InvalidPage({ path }: { path: string }) {
  return (
    <SitePage path={path}>
      <h1 className="page-title">This page cannot be shown yet</h1>
      <p className="lede">Its file has the errors listed below. The page appears as soon as they are fixed.</p>
    </SitePage>
  )
}
