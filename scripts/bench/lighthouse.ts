/** 0 to 100 for performance, accessibility, best practices and SEO, in this order. */
export type LighthouseScores = { mobile: number[]; desktop: number[] }

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

type Lighthouse = {
  default: (url: string, flags: object, config?: object) => Promise<{ lhr: { categories: Scores } } | undefined>
  desktopConfig: object
}
type Scores = Record<string, { score: number | null }>

/**
 * Lighthouse brings 185 MB along, so it is not among the dependencies: `npm install --no-save lighthouse@12`.
 *
 * @param port where the browser lets itself be debugged
 */
export async function measureLighthouse(url: string, port: number): Promise<LighthouseScores | undefined> {
  const lighthouse = await load()
  if (!lighthouse) return undefined
  const scoresWith = async (config?: object, triesLeft = 2): Promise<number[]> => {
    const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES }
    const categories = (await lighthouse.default(url, flags, config))?.lhr.categories ?? {}
    const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? Number.NaN) * 100))
    // On a busy machine it misses the paint at times, and has no score then.
    return scores.some(Number.isNaN) && triesLeft > 0 ? scoresWith(config, triesLeft - 1) : scores
  }
  return { mobile: await scoresWith(), desktop: await scoresWith(lighthouse.desktopConfig) }
}

async function load(): Promise<Lighthouse | undefined> {
  // A name that the compiler does not look for.
  const name: string = 'lighthouse'
  try {
    return await import(name)
  } catch {
    return undefined
  }
}
