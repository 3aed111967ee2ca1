/** Pages of this site are rendered ahead while the pointer rests on a link to them; files are not. */
const RULES = { prerender: [{ where: { href_matches: ['/', '/*/'] }, eagerness: 'moderate' }] }

/**
 * Tells the browser what it may load ahead of a click, where it can:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function SpeculationRules() {
  return <script type="speculationrules">{JSON.stringify(RULES)}</script>
}
