import { errorAt, type KeyPath } from '@/lib/content/front-matter/source-file'
import { toNameKey } from '@/lib/content/model/spelling'
import type { ParsedTopic } from '@/lib/content/model/topic'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'

/** Finds topics by slug, title and alias, however they are spelled. */
export type TopicFinder = {
  find: (name: string) => ParsedTopic | undefined
  /** The slug of the topic that an unknown name most likely means. */
  suggest: (name: string) => string | undefined
  /** Names that two topics have, reported at the later one. */
  issues: Issue[]
}

export function createTopicFinder(topics: ParsedTopic[]): TopicFinder {
  const byName = new Map<string, ParsedTopic>()
  const issues: Issue[] = []
  const claim = (name: string, topic: ParsedTopic, path: KeyPath) => {
    const owner = byName.get(toNameKey(name))
    if (owner === undefined) byName.set(toNameKey(name), topic)
    else if (owner !== topic) {
      const message = `${name} is already a name of the topic in ${owner.file}`
      issues.push(errorAt(topic, path, message, 'a name belongs to one topic; remove it from one of them'))
    }
  }
  for (const topic of topics) claim(topic.slug, topic, [])
  for (const topic of topics) {
    claim(topic.title, topic, ['title'])
    for (const [index, alias] of topic.aliases.entries()) claim(alias, topic, ['aliases', index])
  }
  return {
    find: (name) => byName.get(toNameKey(name)),
    suggest(name) {
      const meant = didYouMean(toNameKey(name), [...byName.keys()])
      return meant === undefined ? undefined : byName.get(meant)?.slug
    },
    issues,
  }
}
