import { t } from '@/lib/language/translate'
/** Shown on every page of a preview. */
export function PreviewBanner() {
  return (
    <aside aria-label={t('preview')} className="border-accent border-b-2 bg-raised font-ui text-small print:hidden">
      <p className="mx-auto max-w-wide px-gutter py-2">
        <strong>{t('preview')}.</strong> {t('previewNote')}
      </p>
    </aside>
  )
}
