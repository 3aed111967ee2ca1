import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Rules of WCAG 2.2 that axe has off by default: targets of 24 px, and AAA contrast, which includes AA. */
const rules = {
  'color-contrast': { enabled: false },
  'color-contrast-enhanced': { enabled: true },
  'target-size': { enabled: true },
}

/**
 * Returns what axe finds wrong with a page: each rule with the elements that break it.
 *
 * @param exclude a selector of elements that are not ours
 */
export async function findViolations(page: Page, exclude?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules })
  // It would open a window each time, to look into frames of other hosts, which are not ours.
  axe.setLegacyMode()
  if (exclude !== undefined) axe.exclude(exclude)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
