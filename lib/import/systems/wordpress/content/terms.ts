import { toPlainText } from '@/lib/import/body/plain-text'
import type { WordPressItem, WordPressTerm } from '@/lib/import/systems/wordpress/export/read-export'

/** The categories and tags of a blog. */
export type Terms = {
  /** The names of the categories of a post, each followed by those above it, whose lists have the post too. */
  getCategories: (item: WordPressItem) => string[]
  getNames: (item: WordPressItem, taxonomy: string) => string[]
  /** The slugs from the top category to this one. */
  getSlugs: (category: { slug: string }) => string[]
}

/** The category that WordPress gives to posts without one; its name depends on the language. */
const NONE =
  /^(uncategorized|uncategorised|non-classe|sin-categoria|sem-categoria|senza-categoria|geen-categorie|unkategorisiert|ukategorisert|okategoriserade)$/

/** Whether a category says that there is none. */
export function isNoCategory({ slug }: { slug: string }): boolean {
  return NONE.test(slug)
}

export function createTerms(all: WordPressTerm[]): Terms {
  const bySlug = new Map(all.filter(({ taxonomy }) => taxonomy === 'category').map((term) => [term.slug, term]))
  const getSlugs = ({ slug }: { slug: string }): string[] => {
    const slugs = [slug]
    for (let parent = bySlug.get(slug)?.parent; parent; parent = bySlug.get(parent)?.parent) {
      if (slugs.includes(parent)) break
      slugs.unshift(parent)
    }
    return slugs
  }
  const getNames = ({ terms }: WordPressItem, taxonomy: string) => [
    ...new Set(terms.filter((term) => term.taxonomy === taxonomy).map(({ name }) => toPlainText(name))),
  ]
  return {
    getSlugs,
    getNames,
    getCategories: ({ terms }) => {
      const own = terms.filter((term) => term.taxonomy === 'category' && !isNoCategory(term))
      const above = own.flatMap((term) => getSlugs(term).slice(0, -1).reverse())
      const names = [...own.map(({ name }) => name), ...above.map((slug) => bySlug.get(slug)?.name ?? slug)]
      return [...new Set(names.map(toPlainText))]
    },
  }
}
