import { siteConfig } from '@/lib/config/settings'
import { absoluteUrl, securityTxtPath } from '@/lib/routing/urls'

/**
 * Renders `security.txt` (RFC 9116), which says where to report vulnerabilities. It expires on the
 * first of a month ten to eleven months after the build, since a site that is no longer built may not be maintained. All
 * builds of a month are the same.
 *
 * @param contact an email address or a URI
 */
export function renderSecurityTxt(contact: string, builtAt = new Date()): string {
  const fields = {
    Contact: contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact,
    Expires: new Date(Date.UTC(builtAt.getUTCFullYear(), builtAt.getUTCMonth() + 11)).toISOString(),
    'Preferred-Languages': siteConfig.language,
    Canonical: absoluteUrl(securityTxtPath),
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
