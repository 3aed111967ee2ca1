import { absoluteUrl, securityTxtPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

const DAY = 24 * 60 * 60 * 1000

/**
 * Whom to tell of a hole in the site, https://www.rfc-editor.org/rfc/rfc9116; nothing where the settings
 * name no contact. It expires after 360 days, so a site that is no longer built stops promising answers.
 *
 * @param builtAt the moment of the build
 */
export function securityTxt(builtAt = new Date(process.env.BUILD_TIME ?? Date.now())): string | undefined {
  const { contact, language } = siteConfig
  if (contact === undefined) return undefined
  const fields = {
    Contact: contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact,
    Expires: new Date(builtAt.getTime() + 360 * DAY).toISOString(),
    'Preferred-Languages': language,
    Canonical: absoluteUrl(securityTxtPath),
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
