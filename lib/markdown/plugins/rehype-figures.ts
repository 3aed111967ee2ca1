import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { VFile } from 'vfile'
import { visit } from '@/lib/markdown/visit'
import { smartenPunctuation } from './remark-smart-punctuation'

/**
 * Turns an image, linked or not, that is alone in its paragraph and has a title into a figure with a caption.
 *
 *     ![What it shows](team.png "Our team")  →  <figure><img …><figcaption>Our team</figcaption></figure>
 */
export function rehypeFigures() {
  return (tree: Root, { data: { language } }: VFile) => {
    visit(tree, 'element', (paragraph) => {
      const content = paragraph.tagName === 'p' ? onlyChild(paragraph) : undefined
      const image = content?.tagName === 'a' ? onlyChild(content) : content
      if (!content || image?.tagName !== 'img' || typeof image.properties.title !== 'string') return
      const caption = image.properties.title.trim()
      if (caption === '') return
      delete image.properties.title
      paragraph.tagName = 'figure'
      paragraph.children = [content, h('figcaption', smartenPunctuation(caption, language))]
    })
  }
}

function onlyChild({ children }: Element): Element | undefined {
  const [child, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return child?.type === 'element' && others.length === 0 ? child : undefined
}
