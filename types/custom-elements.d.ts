import type { HTMLAttributes } from 'react'

/** The elements that `browser/enhancements.ts` defines. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': HTMLAttributes<HTMLElement>
    }
  }
}
