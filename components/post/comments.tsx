import { clientModulePath } from '@/client/modules'
import { discussionsUrl, type Giscus, giscusUrl } from '@/lib/services/giscus'

/** The comments on a post, by giscus. Without scripts, a link to them. */
export function Comments({ giscus, page }: { giscus: Giscus; page: { url: string; description: string } }) {
  return (
    <section aria-labelledby="site:comments" className="mt-14 border-line border-t pt-8 print:hidden">
      <h2 id="site:comments" className="footer-heading font-sans text-small">
        Comments
      </h2>
      <giscus-comments src={giscusUrl(giscus, page)}>
        <p className="font-sans text-small">
          Read and write comments <a href={discussionsUrl(giscus)}>on GitHub</a>.
        </p>
      </giscus-comments>
      <script type="module" src={clientModulePath('giscus-comments')} />
    </section>
  )
}
