import type { MetadataRoute } from 'next'
import { siteConfig } from '@/lib/config/settings'
import { icons } from '@/lib/metadata/icons'

export const dynamic = 'force-static'

/**
 * The web app manifest, for sites that are added to a home screen: https://www.w3.org/TR/appmanifest/. URLs in it are
 * relative to its own. There is no service worker, so readers never get a stale page.
 */
export default function manifest(): MetadataRoute.Manifest {
  const { title, description, language } = siteConfig
  return {
    name: title,
    description,
    lang: language,
    start_url: './',
    display: 'browser',
    background_color: '#fffdf8',
    theme_color: '#fffdf8',
    icons: [
      ...icons.map(({ path, size }) => ({ src: `.${path}`, sizes: `${size}x${size}`, type: 'image/png' })),
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
}
