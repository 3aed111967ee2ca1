/** Written by `build/watch-content.ts` in dev. */
declare module 'contentlayer/revision' {
  const revision: number
  export default revision
}
