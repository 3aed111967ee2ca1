import { Breadcrumb, type Step } from '@/components/site/breadcrumb'
import { JsonLd } from '@/components/site/json-ld'
import { breadcrumbs } from '@/lib/metadata/json-ld'

/**
 * The way to a page of a list, for readers and for search engines.
 *
 * @param above the page of all lists of its kind
 * @param number of the page; from a further one the way leads to the first
 */
export function ListBreadcrumb({ above, list, number }: { above: Step; list: Step; number: number }) {
  return (
    <>
      <JsonLd data={[breadcrumbs([above, list])]} />
      <Breadcrumb steps={number === 1 ? [[above]] : [[above], [list]]} />
    </>
  )
}
