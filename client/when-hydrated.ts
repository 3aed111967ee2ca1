/**
 * Resolves once React has hydrated an element, as it does in dev. If the element changed before, React would report a
 * mismatch and render it again. Resolves immediately on a page without React, as most built pages are.
 */
export async function whenHydrated(element: Element): Promise<void> {
  const isHydrated = () => Object.keys(element).some((key) => key.startsWith('__react'))
  while ('__next_f' in globalThis && !isHydrated()) await new Promise(requestAnimationFrame)
}
