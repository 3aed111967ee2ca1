import { inBodies } from './editorial-rule'

/** Reports URLs that are their own link text within a sentence. The name of a site, such as `example.org`, reads well. */
export const bareUrls = inBodies(({ rendered: { links } }) =>
  links.flatMap(({ line, column, text, isBareInSentence }) => {
    if (!isBareInSentence || !isLong(text)) return []
    return [{ line, column, message: `${text} is its own link text`, fix: `write [what is there](${text})` }]
  }),
)

/** Whether a URL has a scheme or a path; not an email address. */
function isLong(text: string): boolean {
  return /^https?:\/\//i.test(text) || /^[^@]+\/./.test(text)
}
