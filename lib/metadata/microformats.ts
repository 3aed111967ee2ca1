import { siteConfig } from '@/lib/config/settings'

/**
 * Adds classes of microformats (https://microformats.org/wiki/microformats2) to those of an element, if the settings have
 * them on.
 *
 * @returns undefined if there is none
 */
export function withMicroformats(classes: string, microformats: string): string | undefined {
  return (siteConfig.microformats ? `${classes} ${microformats}`.trim() : classes) || undefined
}
