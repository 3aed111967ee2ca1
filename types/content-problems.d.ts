/** Written by the content check, see `build/site-folders.ts`. */
declare module 'contentlayer/problems' {
  import type { LocatedProblem } from '@/lib/content/problem'

  const problems: LocatedProblem[]
  export default problems
}
