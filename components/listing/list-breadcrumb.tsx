import { Breadcrumb, type Crumb } from '@/components/site/breadcrumb'
import { JsonLd } from '@/components/site/json-ld'
import { breadcrumbJsonLd } from '@/lib/metadata/json-ld'

/**
 * The breadcrumb of a list, for readers and for search engines. From the second page on, it also links to the first.
 *
 * @param parent the page of all lists of this kind, such as all topics
 * @param number the page number, from 1
 */
export function ListBreadcrumb({ parent, list, number }: { parent: Crumb; list: Crumb; number: number }) {
  return (
    <>
      <JsonLd data={[breadcrumbJsonLd([parent, list])]} />
      <Breadcrumb levels={number === 1 ? [[parent]] : [[parent], [list]]} />
    </>
  )
}
