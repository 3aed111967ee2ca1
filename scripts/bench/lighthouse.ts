/** 0 to 100 for performance, accessibility, best practices and SEO, in this order. */
export type LighthouseScores = { mobile: number[]; desktop: number[] }

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

type Lighthouse = {
  default: (url: string, flags: object, config?: object) => Promise<{ lhr: { categories: Scores } } | undefined>
  desktopConfig: object
}
type Scores = Record<string, { score: number | null }>

/**
 * Measures a page with Lighthouse, which takes 185 MB and is no dependency: `npm install --no-save lighthouse@12`.
 *
 * @param port the debugging port of the browser
 * @returns undefined if Lighthouse is not installed
 */
export async function measureLighthouse(url: string, port: number): Promise<LighthouseScores | undefined> {
  const lighthouse = await load()
  if (!lighthouse) return undefined
  const measureScores = async (config?: object, triesLeft = 2): Promise<number[]> => {
    const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES }
    const categories = (await lighthouse.default(url, flags, config))?.lhr.categories ?? {}
    const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? Number.NaN) * 100))
    // On a busy machine it sometimes misses the paint, and has no score then.
    return scores.some(Number.isNaN) && triesLeft > 0 ? measureScores(config, triesLeft - 1) : scores
  }
  return { mobile: await measureScores(), desktop: await measureScores(lighthouse.desktopConfig) }
}

async function load(): Promise<Lighthouse | undefined> {
  // Not a literal, so that TypeScript does not resolve it.
  const name: string = 'lighthouse'
  try {
    return await import(name)
  } catch {
    return undefined
  }
}
