/**
 * Waits where React has yet to look at an element, as in dev: what it finds otherwise than it rendered it, it
 * makes again, and complains. Published pages have no React.
 */
export async function whenHydrated(element: Element): Promise<void> {
  const isReactsOwn = () => Object.keys(element).some((key) => key.startsWith('__react'))
  while ('__next_f' in globalThis && !isReactsOwn()) await new Promise(requestAnimationFrame)
}
