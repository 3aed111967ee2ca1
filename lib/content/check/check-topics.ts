import { createTopicFinder } from '@/lib/content/compile/name-finder'
import { errorAt } from '@/lib/content/front-matter/source-file'
import type { Issue } from '@/lib/diagnostics/issue'
import { slugify } from '@/lib/text/slugify'
import type { CheckedSite } from './checked-site'

/**
 * Reports entries of `topics:` that name no topic, and names that two topics have. A tag may say anything; the
 * topics are a closed list.
 */
export function checkTopics({ entries, invalidSlugs }: Pick<CheckedSite, 'entries' | 'invalidSlugs'>): Issue[] {
  const finder = createTopicFinder(entries.topics)
  const unknown = entries.posts.flatMap((post) =>
    post.topicNames.flatMap((name, index) => {
      if (finder.find(name) || invalidSlugs.topics.includes(slugify(name))) return []
      const meant = finder.suggest(name)
      const fix = meant ? `did you mean ${meant}?` : 'the topics are the files of content/topics'
      return errorAt(post, ['topics', index], `unknown topic ${name}`, fix)
    }),
  )
  return [...finder.issues, ...unknown]
}
