import type { SiteConfig } from '@/site.config'

/** A form that subscribes: where it is sent, the name of the address in it, and what is sent along. */
export type Newsletter = { action: string; field: string; hidden: Record<string, string> }

/** https://docs.buttondown.com/building-your-subscriber-base */
const BUTTONDOWN = 'https://buttondown.com/api/emails/embed-subscribe/'

/** The form of the setting `newsletter`. */
export function newsletterForm(setting: NonNullable<SiteConfig['newsletter']>): Newsletter {
  if ('buttondown' in setting)
    return { action: BUTTONDOWN + encodeURIComponent(setting.buttondown), field: 'email', hidden: { embed: '1' } }
  const { action, field = 'email', hidden = {} } = setting
  return { action, field, hidden }
}
