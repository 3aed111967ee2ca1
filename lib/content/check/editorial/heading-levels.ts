import { inBodies } from './editorial-rule'

/** Reports a heading that skips a level: `####` below `##`. The title of the text is the first level. */
export const headingLevels = inBodies(({ rendered: { outline } }) =>
  outline.flatMap(({ depth, text, line, column }, index) => {
    const above = outline[index - 1]?.depth ?? 1
    if (depth <= above + 1) return []
    const from = index === 0 ? 'the title' : '#'.repeat(above)
    const message = `the heading “${text}” skips a level: ${'#'.repeat(depth)} below ${from}`
    return [{ line, column, message, fix: `write ${'#'.repeat(above + 1)}` }]
  }),
)
