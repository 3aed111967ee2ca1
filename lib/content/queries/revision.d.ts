/** Written by `lib/content/compile/watch-content.ts` in dev. */
declare module 'contentlayer/revision' {
  const revision: number
  export default revision
}
