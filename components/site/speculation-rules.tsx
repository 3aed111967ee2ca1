/**
 * Pages of this site are rendered ahead while the pointer rests on a link to them; files are not, nor what
 * opens on the page itself.
 */
const PAGES = { and: [{ href_matches: ['/', '/*/'] }, { not: { selector_matches: '[data-opens]' } }] }
const RULES = { prerender: [{ where: PAGES, eagerness: 'moderate' }] }

/**
 * Tells the browser what it may load ahead of a click, where it can:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function SpeculationRules() {
  return (
    // Below a path of its host the finished page’s rules have that path, which React does not know.
    <script type="speculationrules" suppressHydrationWarning>
      {JSON.stringify(RULES)}
    </script>
  )
}
