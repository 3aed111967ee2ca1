/** PNG icons, with their size in pixels. iOS finds the first one by its name. */
export const icons = [
  { path: '/apple-touch-icon.png', size: 180 },
  { path: '/icon-192.png', size: 192 },
  { path: '/icon-512.png', size: 512 },
]

/** The icon itself; a file of that name in `public/` takes its place, and the others are drawn from it. */
export const svgIconPath = '/icon.svg'

export const faviconPath = '/favicon.ico'
