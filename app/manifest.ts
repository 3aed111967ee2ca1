import type { MetadataRoute } from 'next'
import { siteConfig } from '@/lib/config/settings'
import { icons, svgIconPath } from '@/lib/metadata/icons'
import { getDrawnColours } from '@/lib/theme/current-theme'

export const dynamic = 'force-static'

/**
 * The web app manifest, for sites that are added to a home screen: https://www.w3.org/TR/appmanifest/. URLs in it are
 * relative to its own. There is no service worker, so readers never get a stale page.
 */
export default function manifest(): MetadataRoute.Manifest {
  const { title, description, language } = siteConfig
  const paper = getDrawnColours().paper
  return {
    name: title,
    description,
    lang: language,
    start_url: './',
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      ...icons.map(({ path, size }) => ({ src: `.${path}`, sizes: `${size}x${size}`, type: 'image/png' })),
      { src: `.${svgIconPath}`, sizes: 'any', type: 'image/svg+xml' },
    ],
  }
}
