import { t } from '@/lib/language/translate'
import type { Newsletter } from '@/lib/services/newsletter'

/** A plain form that subscribes a reader at the newsletter service. */
export function NewsletterForm({ action, field, hidden }: Newsletter) {
  return (
    <form action={action} method="post" className="mt-14 border-line border-t pt-8 font-ui text-small print:hidden">
      <h2 className="footer-heading">{t('newPostsByEmail')}</h2>
      <div className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        <label className="grow">
          <span className="block">{t('emailAddress')}</span>
          <input
            className="w-full rounded-sm border border-quiet bg-paper px-3 py-2 text-ink"
            type="email"
            name={field}
            autoComplete="email"
            required
          />
        </label>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="rounded-sm border border-accent px-4 py-2 text-accent" type="submit">
          {t('subscribe')}
        </button>
      </div>
    </form>
  )
}
