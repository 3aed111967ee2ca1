import { siteConfig } from '@/lib/config/settings'
import { absoluteUrl, securityTxtPath } from '@/lib/routing/urls'

const DAY = 24 * 60 * 60 * 1000

/**
 * Renders `security.txt` (RFC 9116), which says where to report vulnerabilities. It expires 360 days after the build,
 * since a site that is no longer built may not be maintained.
 *
 * @param contact an email address or a URI
 */
export function renderSecurityTxt(contact: string, builtAt = new Date()): string {
  const fields = {
    Contact: contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact,
    Expires: new Date(builtAt.getTime() + 360 * DAY).toISOString(),
    'Preferred-Languages': siteConfig.language,
    Canonical: absoluteUrl(securityTxtPath),
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
