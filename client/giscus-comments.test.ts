import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const SOURCE = 'https://giscus.app/en/widget?repo=ada/notes&term=posts/x/'

/** What the reader does next: comes near what is observed. */
let approach: () => void = () => undefined

vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(private readonly callback: (entries: { isIntersecting: boolean }[]) => void) {}
    observe() {
      approach = () => this.callback([{ isIntersecting: true }])
    }
    disconnect() {}
  },
)

beforeEach(() => import('./giscus-comments'))

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  history.replaceState(null, '', '/')
})

function comments(): HTMLElement {
  document.body.innerHTML = `<giscus-comments src="${SOURCE}"><p>On GitHub</p></giscus-comments>`
  return document.body
}

function parametersOf(frame: HTMLIFrameElement | null): Record<string, string> {
  return Object.fromEntries(new URL(frame?.src ?? 'https://none.example').searchParams)
}

test('nothing is asked of giscus before a reader comes near', () => {
  expect(comments().querySelector('iframe')).toBeNull()
  expect(document.body.textContent).toBe('On GitHub')
})

test('near it the frame stands there, in the reader’s theme', () => {
  localStorage.setItem('theme', 'dark')
  history.replaceState(null, '', '/posts/x/?a=1#comments')
  const body = comments()
  approach()
  const frame = body.querySelector('iframe')
  expect(frame?.title).toBe('Comments')
  expect(parametersOf(frame)).toMatchObject({
    repo: 'ada/notes',
    theme: 'dark',
    session: '',
    origin: `${location.origin}/posts/x/?a=1`,
  })
})

test('who comes back from signing in is remembered, and the address is as it was', () => {
  history.replaceState(null, '', '/posts/x/?giscus=a-session')
  const body = comments()
  approach()
  expect(parametersOf(body.querySelector('iframe'))).toMatchObject({ session: 'a-session' })
  expect(location.search).toBe('')
  const again = comments()
  approach()
  expect(parametersOf(again.querySelector('iframe'))).toMatchObject({ session: 'a-session' })
})

test('the frame is as tall as giscus says, and as nobody else does', () => {
  const body = comments()
  approach()
  const tell = (origin: string, giscus: object) =>
    window.dispatchEvent(new MessageEvent('message', { origin, data: { giscus } }))
  tell('https://elsewhere.example', { resizeHeight: 9000 })
  expect(body.querySelector('iframe')?.style.height).toBe('')
  tell('https://giscus.app', { resizeHeight: 420 })
  expect(body.querySelector('iframe')?.style.height).toBe('420px')
})
