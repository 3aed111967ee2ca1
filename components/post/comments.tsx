import { clientModulePath } from '@/client/modules'
import { Message } from '@/components/site/message'
import { catalogueLanguage, t } from '@/lib/language/translate'
import { discussionsUrl, type Giscus, giscusUrl } from '@/lib/services/giscus'

/** The comments on a post, by giscus. Without scripts, a link to them. */
export function Comments({ giscus, page }: { giscus: Giscus; page: { url: string; description: string } }) {
  return (
    <section aria-labelledby="site:comments" className="mt-14 border-line border-t pt-8 print:hidden">
      <h2 id="site:comments" className="footer-heading font-ui text-small">
        {t('comments')}
      </h2>
      <giscus-comments src={giscusUrl(giscus, page, catalogueLanguage)}>
        <p className="font-ui text-small">
          <Message
            t={t}
            name="readComments"
            values={{ onGitHub: <a href={discussionsUrl(giscus)}>{t('onGitHub')}</a> }}
          />
        </p>
      </giscus-comments>
      <script type="module" src={clientModulePath('giscus-comments')} />
    </section>
  )
}
