/* Loaded on pages with a reading path, and by the posts on it. */
import { ReadingEnd } from './reading-end'
import { ReadingProgress } from './reading-progress'

customElements.define('reading-end', ReadingEnd)
customElements.define('reading-progress', ReadingProgress)
