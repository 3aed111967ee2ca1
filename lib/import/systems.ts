import type { ImportSystem } from './source-site'
import { ghost } from './systems/ghost/ghost'
import { hugo } from './systems/hugo/hugo'
import { jekyll } from './systems/jekyll/jekyll'
import { markdown } from './systems/markdown/markdown'
import { wordpress } from './systems/wordpress/wordpress'

/** The systems from which blogs can be imported. The first one that recognizes a folder reads it. */
export const systems: ImportSystem[] = [jekyll, hugo, wordpress, ghost, markdown]
