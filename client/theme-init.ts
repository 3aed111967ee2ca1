/* Inlined into every page and run before the first paint, so that the theme does not flash. */
import { applyTheme, getStoredTheme } from './theme'

applyTheme(getStoredTheme())
