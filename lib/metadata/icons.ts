/** Icons of pixels, made of `app/icon.svg` by the build; iOS looks for the first by itself. */
export const icons = [
  { path: '/apple-touch-icon.png', size: 180 },
  { path: '/icon-192.png', size: 192 },
  { path: '/icon-512.png', size: 512 },
]
