import type { MetadataRoute } from 'next'
import { icons } from '@/lib/metadata/icons'
import { siteConfig } from '@/site.config'

export const dynamic = 'force-static'

/**
 * What a system shows of a site that was put on its home screen, https://www.w3.org/TR/appmanifest/. Paths
 * count from the manifest’s own. There is no service worker, so nobody ever reads an old page.
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
