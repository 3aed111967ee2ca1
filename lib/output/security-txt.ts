import { absoluteUrl, securityTxtPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

const DAY = 24 * 60 * 60 * 1000

/**
 * Where to report a vulnerability of the site, RFC 9116. It expires after 360 days, so that a site that is no
 * longer built stops promising answers.
 *
 * @param contact a mail address or a URI
 */
export function securityTxt(contact: string, builtAt = new Date()): string {
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
