import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { type Embed, readEmbed } from '@/lib/markdown/embed-providers'

/**
 * Makes a stand-in of the plain link to a video or a post that has a line to itself, or of a linked picture
 * of the author’s. It is a link; `client/embed-player.ts` puts the player in its place when it is clicked.
 *
 *     https://youtu.be/aqz-KE-bpKQ  →
 *     <embed-player class="video" src="https://www.youtube-nocookie.com/embed/…">
 *     <a href="https://youtu.be/aqz-KE-bpKQ">Video on YouTube</a></embed-player>
 */
export function rehypeEmbeds() {
  return (tree: Root) => {
    visit(tree, 'element', (block) => {
      if (block.tagName !== 'p' && block.tagName !== 'figure') return
      const link = firstOf(block)
      const embed = link && readEmbed(String(link.properties.href ?? ''))
      if (!link || !embed || !isPlain(link)) return
      const picture = firstOf(link)
      if (!picture) link.children = [{ type: 'text', value: embed.name }]
      const player = standIn(embed, link)
      if (block.tagName === 'p') Object.assign(block, player)
      else block.children = block.children.map((child) => (child === link ? player : child))
    })
  }
}

function standIn({ player, name, shape }: Embed, link: Element): Element {
  return h('embed-player', { className: [shape], src: player, name }, [link])
}

/** The link of a block that holds nothing else but, as a figure, its caption. */
function firstOf({ children }: Element): Element | undefined {
  const [first, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const hasNoMore = others.every((child) => child.type === 'element' && child.tagName === 'figcaption')
  return first?.type === 'element' && ['a', 'img'].includes(first.tagName) && hasNoMore ? first : undefined
}

/** A link that shows its own address, or a picture: one with words of the author’s was meant as a link. */
function isPlain(link: Element): boolean {
  const [child]: (ElementContent | undefined)[] = link.children
  return firstOf(link)?.tagName === 'img' || (child?.type === 'text' && showsItself(child.value, link))
}

function showsItself(text: string, { properties }: Element): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\//, '')
  return bare(text) === bare(String(properties.href))
}
