import { clientModulePath } from '@/client/modules'
import type { SiteConfig } from '@/lib/config/site-config'
import { siteUrl, vercelInsightsPath } from '@/lib/routing/urls'

/** The script that counts a visit, without cookies, with Plausible or Vercel Web Analytics. */
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
