import { expect, test, vi } from 'vitest'
import { ScrollSpy } from './scroll-spy'

test('follows the headings of its links, whatever signs their ids have', () => {
  const observed: string[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(heading: Element) {
        observed.push(heading.id)
      }
      disconnect() {}
    },
  )
  customElements.define('scroll-spy', ScrollSpy)
  const ids = ['50%', 'größe', '%41', 'a-b']
  document.body.innerHTML = `
    ${ids.map((id) => `<h2 id="${id}">x</h2>`).join('')}
    <scroll-spy>${ids.map((id) => `<a href="#${id}">x</a>`).join('')}</scroll-spy>`
  expect(observed).toEqual(ids)
})
