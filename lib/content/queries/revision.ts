/** A number that changes in dev with the content: Next renders the open pages again when a module they use changes. */
export { default as revision } from 'contentlayer/revision'
