import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { clientModulePath } from '@/client/modules'
import { ContentIssues } from '@/components/site/content-issues'
import { PreviewBanner } from '@/components/site/preview-banner'
import { SpeculationRules } from '@/components/site/speculation-rules'
import { VisitCounter } from '@/components/site/visit-counter'
import { isDevelopment, isPreview } from '@/lib/config/environment'
import { siteConfig } from '@/lib/config/settings'
import { getIssueReport } from '@/lib/content/queries/issues'
import { revision } from '@/lib/content/queries/revision'
import { t } from '@/lib/language/translate'
import { siteMetadata, siteViewport } from '@/lib/metadata/metadata'
import { withBasePath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { defaultScheme } from '@/lib/theme/color-scheme'
import { getPreloadedFonts } from '@/lib/theme/current-theme'
import '@/styles/site.css'

export const metadata: Metadata = siteMetadata

export function generateViewport(): Viewport {
  return siteViewport()
}

export default function RootLayout({ children }: { children: ReactNode }) {
  // Empty in a build, which fails if there is an error.
  const report = getIssueReport()
  const scheme = defaultScheme()
  for (const { path } of getPreloadedFonts()) {
    preload(withBasePath(path), { as: 'font', type: 'font/woff2', crossOrigin: '' })
  }
  return (
    // The inline script may have set the theme before React hydrates the page.
    <html
      lang={siteConfig.language}
      dir={textDirection(siteConfig.language)}
      data-theme={scheme === 'system' ? undefined : scheme}
      data-revision={isDevelopment() ? revision : undefined}
      suppressHydrationWarning
    >
      <head>
        <script src={clientModulePath('theme-init')} />
        <script type="module" src={clientModulePath('enhancements')} />
        {siteConfig.analytics && !isPreview() && <VisitCounter analytics={siteConfig.analytics} />}
      </head>
      <body className="flex min-h-dvh flex-col bg-paper text-ink">
        {isPreview() && <PreviewBanner />}
        <a className="skip-link" href="#site:content">
          {t('skipToContent')}
        </a>
        {children}
        {report.issues.length > 0 && <ContentIssues report={report} />}
        <SpeculationRules />
      </body>
    </html>
  )
}
