import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { VFile } from 'vfile'
import { getTranslator } from '@/lib/language/translate'
import { type Embed, parseEmbedUrl } from '@/lib/markdown/embed-providers'
import { isBareLink } from '@/lib/markdown/plain-text'
import { visit } from '@/lib/markdown/visit'

/**
 * Wraps a bare link or a linked image that is alone in its block and points to a video or a post in an
 * `<embed-player>`. It stays a link until `client/embed-player.ts` replaces it with the player on click.
 *
 *     https://youtu.be/aqz-KE-bpKQ  →
 *     <embed-player class="video" src="https://www.youtube-nocookie.com/embed/…">
 *     <a href="https://youtu.be/aqz-KE-bpKQ">Video on YouTube</a></embed-player>
 */
export function rehypeEmbeds() {
  return (tree: Root, file: VFile) => {
    const t = getTranslator(file.data.language)
    visit(tree, 'element', (block) => {
      if (block.tagName !== 'p' && block.tagName !== 'figure') return
      const link = findOnlyChild(block)
      const embed = link && parseEmbedUrl(String(link.properties.href ?? ''), t)
      if (!link || !embed || !canBeReplaced(link)) return
      if (!findOnlyChild(link)) link.children = [{ type: 'text', value: embed.name }]
      const player = createPlaceholder(embed, link)
      if (block.tagName === 'p') Object.assign(block, player)
      else block.children = block.children.map((child) => (child === link ? player : child))
    })
  }
}

function createPlaceholder({ playerUrl, name, shape }: Embed, link: Element): Element {
  return h('embed-player', { className: [shape], src: playerUrl, name }, [link])
}

/** Returns the link or image that is alone in an element, apart from a caption. */
function findOnlyChild({ children }: Element): Element | undefined {
  const [first, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const isAlone = others.every((child) => child.type === 'element' && child.tagName === 'figcaption')
  return first?.type === 'element' && ['a', 'img'].includes(first.tagName) && isAlone ? first : undefined
}

/** Whether a link shows only its URL or an image. A link with its own text is meant to stay a link. */
function canBeReplaced(link: Element): boolean {
  return isBareLink(link) || findOnlyChild(link)?.tagName === 'img'
}
