import type { HTMLAttributes } from 'react'

/** The elements that `browser/enhancements.ts` defines. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'paragraph-link': HTMLAttributes<HTMLElement>
      'scroll-spy': HTMLAttributes<HTMLElement>
      'theme-switch': HTMLAttributes<HTMLElement>
    }
  }
}
