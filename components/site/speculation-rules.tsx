/** Links to pages, but not to files, and not the link that opens the search dialog. */
const PAGES = { and: [{ href_matches: ['/', '/*/'] }, { not: { selector_matches: '[data-opens]' } }] }
const RULES = { prerender: [{ where: PAGES, eagerness: 'moderate' }] }

/**
 * Makes browsers prerender a page of this site when the pointer rests on a link to it:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function SpeculationRules() {
  return (
    // With a base path, the export adds it to the rules, and React would report a mismatch.
    <script type="speculationrules" suppressHydrationWarning>
      {JSON.stringify(RULES)}
    </script>
  )
}
