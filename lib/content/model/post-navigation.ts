import type { Post } from './post'
import type { SeriesPlace } from './series'
import type { PathPlace } from './topic'

/** Where a reader may go from a post. */
export type WaysOn = {
  /** The reading paths it stands on. */
  paths: PathPlace[]
  series?: SeriesPlace
  /** Three at most, the nearest first. */
  related: Post[]
  /** The posts that link to it, the newest first. */
  linkedFrom: Post[]
  /** The posts published just before and just after it. */
  older?: Post
  newer?: Post
}
