import { siteConfig } from '@/lib/config/settings'
import type { Scheme } from './colour'

/** The colour scheme that readers get who have chosen none. */
export function defaultScheme(): 'system' | Scheme {
  return siteConfig.colorScheme ?? 'system'
}

/** The colour scheme of what has only one, such as share images. */
export function drawnScheme(): Scheme {
  return siteConfig.colorScheme === 'dark' ? 'dark' : 'light'
}
