import { serializeJsonLd, type Thing } from '@/lib/metadata/json-ld'

/** Structured data for search engines: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents */
export function JsonLd({ data }: { data: Thing[] }) {
  return <script type="application/ld+json">{serializeJsonLd(data)}</script>
}
