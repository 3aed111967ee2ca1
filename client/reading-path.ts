/* The module of pages with a reading path, and of the posts on it. */
import { ReadingEnd } from './reading-end'
import { ReadingProgress } from './reading-progress'

customElements.define('reading-end', ReadingEnd)
customElements.define('reading-progress', ReadingProgress)
