import type { SiteConfig } from '@/lib/config/site-config'

/** A subscription form: its URL, the name of the field for the email address, and its hidden fields. */
export type Newsletter = { action: string; field: string; hidden: Record<string, string> }

/** https://docs.buttondown.com/building-your-subscriber-base */
const BUTTONDOWN = 'https://buttondown.com/api/emails/embed-subscribe/'

/** The subscription form for the setting `newsletter`. */
export function newsletterForm(setting: NonNullable<SiteConfig['newsletter']>): Newsletter {
  if ('buttondown' in setting)
    return { action: BUTTONDOWN + encodeURIComponent(setting.buttondown), field: 'email', hidden: { embed: '1' } }
  const { action, field = 'email', hidden = {} } = setting
  return { action, field, hidden }
}
