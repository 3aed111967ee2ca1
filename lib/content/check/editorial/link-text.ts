import type { CheckedSite } from '@/lib/content/check/checked-site'
import type { Finding } from '@/lib/diagnostics/issue'
import type { TextLink } from '@/lib/markdown/plugins/rehype-links'
import { inBodies } from './editorial-rule'

/** Link texts that say nothing of where a link leads, by the language of the text. */
const VAGUE_TEXTS: Record<string, string[]> = {
  de: ['hier', 'hier klicken', 'klicke hier', 'klick hier', 'dieser link', 'link', 'mehr', 'weiterlesen', 'mehr lesen'],
  en: [
    ...['here', 'right here', 'over here', 'click here', 'click', 'see here', 'read here', 'go here'],
    ...['this', 'this link', 'link', 'the link', 'this page', 'this post', 'this article', 'this website', 'this site'],
    ...['more', 'read more', 'learn more', 'see more', 'find out more', 'more info', 'more information', 'details'],
    ...['continue reading', 'read on', 'source', 'read this'],
  ],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'clic aquí', 'este enlace', 'enlace', 'más', 'leer más', 'ver más'],
  fr: ['ici', 'cliquez ici', 'clique ici', 'ce lien', 'lien', 'plus', 'lire plus', 'en savoir plus', 'lire la suite'],
  pt: ['aqui', 'clique aqui', 'este link', 'link', 'mais', 'leia mais', 'ler mais', 'saiba mais'],
}

const ALL_VAGUE_TEXTS = new Set(Object.values(VAGUE_TEXTS).flat())

/** Reports link texts that say nothing of where a link leads, and links without a text. */
export const linkText = inBodies(({ source, rendered }, site) => {
  return rendered.links.flatMap((link) => {
    const finding = checkText(link, () => getLanguage(source.file, site))
    return finding ? { line: link.line, column: link.column, ...finding } : []
  })
})

function checkText({ text, url, hasPicture }: TextLink, getLanguage: () => string): Finding | undefined {
  if (text === '') {
    // A missing URL, and an image without alternative text, are reported as such.
    if (hasPicture || url === '') return undefined
    return { message: `the link to ${url} has no text`, fix: 'say where it leads, in its text or that of its image' }
  }
  const words = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll('’', "'")
  if (!ALL_VAGUE_TEXTS.has(words) || !VAGUE_TEXTS[getLanguage()]?.includes(words)) return undefined
  return {
    message: `the link text “${text}” does not say where the link leads`,
    fix: 'make the words that do the link',
  }
}

/** The language of a text without its region: `de`. Topics and categories are in that of the site. */
function getLanguage(file: string, { entries: { posts, pages }, language }: CheckedSite): string {
  const entry = posts.find((post) => post.file === file) ?? pages.find((page) => page.file === file)
  return (entry?.language ?? language).split('-')[0] ?? ''
}
