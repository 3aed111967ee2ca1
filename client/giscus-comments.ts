import { rememberedTheme, type Theme } from './theme'

const SESSION = 'giscus-session'

/** What giscus calls the themes. */
const THEMES: Record<Theme, string> = { system: 'preferred_color_scheme', light: 'light', dark: 'dark' }

/**
 * Shows giscus’ frame once a reader comes near it; nothing is asked of it before.
 *
 *     <giscus-comments src="https://giscus.app/en/widget?…"><p>They are <a href="…">on GitHub</a>.</p></giscus-comments>
 *
 * It does what giscus’ own script does, which would be another host’s in the page: lets the frame be as tall
 * as it is, remembers who has signed in, and has it follow the theme. Messages:
 * https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md
 */
export class GiscusComments extends HTMLElement {
  #listeners = new AbortController()

  connectedCallback() {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.disconnect()
        this.#show(new URL(this.getAttribute('src') ?? ''))
      },
      { rootMargin: '800px' },
    )
    near.observe(this)
  }

  disconnectedCallback() {
    this.#listeners.abort()
  }

  #show(url: URL) {
    const here = new URL(location.href)
    // Comes back with who has signed in on GitHub.
    const session = here.searchParams.get('giscus') ?? remembered()
    here.searchParams.delete('giscus')
    here.hash = ''
    history.replaceState(history.state, '', here.pathname + here.search + location.hash)
    remember(session)
    for (const [name, value] of Object.entries({ origin: here.href, session, theme: THEMES[rememberedTheme()] }))
      url.searchParams.set(name, value)

    const frame = document.createElement('iframe')
    frame.title = 'Comments'
    frame.src = url.href
    // Here and not in the style sheet, which every site has.
    Object.assign(frame.style, { width: '100%', minHeight: '16rem', border: '0' })
    this.replaceChildren(frame)
    const { signal } = this.#listeners
    addEventListener('message', ({ origin, data }) => origin === url.origin && hear(frame, data?.giscus), { signal })
    const theme = () => ({ giscus: { setConfig: { theme: THEMES[rememberedTheme()] } } })
    const follow = new MutationObserver(() => frame.contentWindow?.postMessage(theme(), url.origin))
    follow.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    signal.addEventListener('abort', () => follow.disconnect())
  }
}

type Message = { resizeHeight?: number; signOut?: boolean; error?: string }

function hear(frame: HTMLIFrameElement, { resizeHeight, signOut, error }: Message = {}) {
  if (resizeHeight) frame.style.height = `${resizeHeight}px`
  // A session that is not known any more is one of somebody who has signed out.
  if (signOut || /Bad credentials|Invalid state|State has expired/.test(error ?? '')) remember('')
}

function remembered(): string {
  try {
    return JSON.parse(localStorage.getItem(SESSION) ?? '""')
  } catch {
    return ''
  }
}

function remember(session: string) {
  try {
    if (session === '') localStorage.removeItem(SESSION)
    else localStorage.setItem(SESSION, JSON.stringify(session))
  } catch {
    // The reader lets no site remember anything.
  }
}

customElements.define('giscus-comments', GiscusComments)
