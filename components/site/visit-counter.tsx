import { clientModulePath } from '@/client/modules'
import { siteUrl, vercelInsightsPath } from '@/lib/routing/urls'
import type { SiteConfig } from '@/site.config'

/** Has a visit counted, without cookies: by Plausible or by Vercel. */
export function VisitCounter({ analytics }: { analytics: NonNullable<SiteConfig['analytics']> }) {
  if (analytics === 'vercel') return <script defer src={vercelInsightsPath} />
  const { domain = new URL(siteUrl()).host, host = 'https://plausible.io' } = analytics.plausible
  return (
    <script
      type="module"
      src={clientModulePath('count-visit')}
      data-endpoint={`${host}/api/event`}
      data-domain={domain}
    />
  )
}
