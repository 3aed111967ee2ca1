/** Changes in dev when there is something new to show, see `lib/content/compile/content-watcher.ts`. */
declare module 'contentlayer/revision' {
  const revision: number
  export default revision
}
