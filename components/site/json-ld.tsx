import { jsonLd, type Thing } from '@/lib/metadata/json-ld'

/** What the page is about, for search engines: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents. */
export function JsonLd({ data }: { data: Thing[] }) {
  return <script type="application/ld+json">{jsonLd(data)}</script>
}
