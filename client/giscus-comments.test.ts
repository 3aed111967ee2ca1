import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const SOURCE = 'https://giscus.app/en/widget?repo=ada/notes&term=posts/x/'

/** Scrolls the reader close to the observed element. */
let scrollNear: () => void = () => undefined

vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(private readonly callback: (entries: { isIntersecting: boolean }[]) => void) {}
    observe() {
      scrollNear = () => this.callback([{ isIntersecting: true }])
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

function renderComments(): HTMLElement {
  document.body.innerHTML = `<giscus-comments src="${SOURCE}"><p>On GitHub</p></giscus-comments>`
  return document.body
}

function getParams(frame: HTMLIFrameElement | null): Record<string, string> {
  return Object.fromEntries(new URL(frame?.src ?? 'https://none.example').searchParams)
}

test('requests nothing from giscus before a reader scrolls near', () => {
  expect(renderComments().querySelector('iframe')).toBeNull()
  expect(document.body.textContent).toBe('On GitHub')
})

test('shows the frame in the reader’s theme when they scroll near', () => {
  localStorage.setItem('theme', 'dark')
  history.replaceState(null, '', '/posts/x/?a=1#comments')
  const body = renderComments()
  scrollNear()
  const frame = body.querySelector('iframe')
  expect(frame?.title).toBe('Comments')
  expect(getParams(frame)).toMatchObject({
    repo: 'ada/notes',
    theme: 'dark',
    session: '',
    origin: `${location.origin}/posts/x/?a=1`,
  })
})

test('keeps the session after signing in, and removes it from the URL', () => {
  history.replaceState(null, '', '/posts/x/?giscus=a-session')
  const body = renderComments()
  scrollNear()
  expect(getParams(body.querySelector('iframe'))).toMatchObject({ session: 'a-session' })
  expect(location.search).toBe('')
  const again = renderComments()
  scrollNear()
  expect(getParams(again.querySelector('iframe'))).toMatchObject({ session: 'a-session' })
})

test('resizes the frame when giscus says so, and ignores other origins', () => {
  const body = renderComments()
  scrollNear()
  const post = (origin: string, giscus: object) =>
    window.dispatchEvent(new MessageEvent('message', { origin, data: { giscus } }))
  post('https://elsewhere.example', { resizeHeight: 9000 })
  expect(body.querySelector('iframe')?.style.height).toBe('')
  post('https://giscus.app', { resizeHeight: 420 })
  expect(body.querySelector('iframe')?.style.height).toBe('420px')
})
