import type { Post } from './post'
import type { SeriesPlace } from './series'
import type { PathPlace } from './topic'

/** Where a reader may go from a post. */
export type WaysOn = {
  /** The reading paths it stands on. */
  paths: PathPlace[]
  series?: SeriesPlace
  /** The posts published just before and just after it. */
  older?: Post
  newer?: Post
}
