/*
 * Runs before the first paint, in the page itself: only what would be seen to change if it came later.
 */
import { rememberedTheme, showTheme } from './theme'

showTheme(rememberedTheme())
