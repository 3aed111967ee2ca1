import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PreviewNote } from '@/components/site/preview-note'
import { SpeculationRules } from '@/components/site/speculation-rules'
import { VisitCounter } from '@/components/site/visit-counter'
import { isPreview } from '@/lib/content/compile/publication'
import { textDirection } from '@/lib/content/model/language'
import { siteMetadata, siteViewport } from '@/lib/metadata/metadata'
import { earlyScriptPath, enhancementsPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'
import '@/styles/site.css'

export const metadata: Metadata = siteMetadata

export const viewport: Viewport = siteViewport

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The early script may have set the theme before React looks, where a page has React.
    <html lang={siteConfig.language} dir={textDirection(siteConfig.language)} suppressHydrationWarning>
      <head>
        <script src={earlyScriptPath} />
        <script type="module" src={enhancementsPath} />
        {siteConfig.analytics && !isPreview() && <VisitCounter analytics={siteConfig.analytics} />}
      </head>
      <body className="flex min-h-dvh flex-col bg-paper text-ink">
        {isPreview() && <PreviewNote />}
        {children}
        <SpeculationRules />
      </body>
    </html>
  )
}
