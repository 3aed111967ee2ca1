import type { HTMLAttributes } from 'react'

/** The elements that `client/` defines. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'paragraph-link': HTMLAttributes<HTMLElement>
      'giscus-comments': HTMLAttributes<HTMLElement> & { src: string }
      'nearest-post': HTMLAttributes<HTMLElement>
      'reading-end': HTMLAttributes<HTMLElement>
      'reading-progress': HTMLAttributes<HTMLElement>
      'scroll-spy': HTMLAttributes<HTMLElement>
      'search-page': HTMLAttributes<HTMLElement>
      'share-post': HTMLAttributes<HTMLElement>
      'theme-switch': HTMLAttributes<HTMLElement>
    }
  }
}
