import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SpeculationRules } from '@/components/site/speculation-rules'
import { textDirection } from '@/lib/content/language'
import { siteMetadata } from '@/lib/metadata'
import { siteConfig } from '@/site.config'
import '@/styles/site.css'

export const metadata: Metadata = siteMetadata

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteConfig.language} dir={textDirection(siteConfig.language)}>
      <body className="flex min-h-dvh flex-col bg-paper font-serif text-ink">
        {children}
        <SpeculationRules />
      </body>
    </html>
  )
}
