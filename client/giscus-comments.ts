import { getStoredTheme, type Theme } from './theme'

const SESSION = 'giscus-session'

/** The names that giscus has for the themes. */
const THEMES: Record<Theme, string> = { system: 'preferred_color_scheme', light: 'light', dark: 'dark' }

/**
 * Replaces its content with the giscus iframe when the reader scrolls near, and requests nothing from giscus before.
 *
 *     <giscus-comments src="https://giscus.app/en/widget?…"><p>… <a href="…">on GitHub</a></p></giscus-comments>
 *
 * Does the work of giscus’ own script, which would be a third-party script in the page: resizes the iframe, stores the
 * session of a reader who has signed in, and passes on the theme. For the messages, see
 * https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md
 */
export class GiscusComments extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback() {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        this.#show(new URL(this.getAttribute('src') ?? ''), signal)
      },
      { rootMargin: '800px' },
    )
    observer.observe(this)
    signal.addEventListener('abort', () => observer.disconnect())
  }

  disconnectedCallback() {
    this.#listeners?.abort()
  }

  #show(url: URL, signal: AbortSignal) {
    const here = new URL(location.href)
    // After a sign-in on GitHub, giscus redirects back with the session in the URL.
    const session = here.searchParams.get('giscus') ?? getStoredSession()
    here.searchParams.delete('giscus')
    here.hash = ''
    history.replaceState(history.state, '', here.pathname + here.search + location.hash)
    storeSession(session)
    for (const [name, value] of Object.entries({ origin: here.href, session, theme: THEMES[getStoredTheme()] }))
      url.searchParams.set(name, value)

    const frame = document.createElement('iframe')
    frame.title = MESSAGES.comments
    frame.src = url.href
    // Not in the style sheet, which sites without comments have too.
    Object.assign(frame.style, { width: '100%', minHeight: '16rem', border: '0' })
    this.replaceChildren(frame)
    addEventListener('message', ({ origin, data }) => origin === url.origin && handleMessage(frame, data?.giscus), {
      signal,
    })
    const createThemeMessage = () => ({ giscus: { setConfig: { theme: THEMES[getStoredTheme()] } } })
    const themeObserver = new MutationObserver(() => frame.contentWindow?.postMessage(createThemeMessage(), url.origin))
    themeObserver.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    signal.addEventListener('abort', () => themeObserver.disconnect())
  }
}

type Message = { resizeHeight?: number; signOut?: boolean; error?: string }

function handleMessage(frame: HTMLIFrameElement, { resizeHeight, signOut, error }: Message = {}) {
  if (resizeHeight) frame.style.height = `${resizeHeight}px`
  // An invalid or expired session is treated as signed out.
  if (signOut || /Bad credentials|Invalid state|State has expired/.test(error ?? '')) storeSession('')
}

function getStoredSession(): string {
  try {
    return JSON.parse(localStorage.getItem(SESSION) ?? '""')
  } catch {
    return ''
  }
}

function storeSession(session: string) {
  try {
    if (session === '') localStorage.removeItem(SESSION)
    else localStorage.setItem(SESSION, JSON.stringify(session))
  } catch {
    // The browser blocks storage.
  }
}

customElements.define('giscus-comments', GiscusComments)
