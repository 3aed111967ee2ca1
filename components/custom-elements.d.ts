import type { HTMLAttributes } from 'react'
import type { ClientElement } from '@/client/modules'

type ClientElementAttributes = HTMLAttributes<HTMLElement> & { src?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Record<ClientElement, ClientElementAttributes> {}
  }
}
