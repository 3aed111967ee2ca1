import { expect, test } from 'vitest'
import { getSvgSize } from './svg-size'

test.each([
  ['its width and height', 'width="40" height="20"', { width: 40, height: 20 }],
  ['units', "width='1in' height='12pt'", { width: 96, height: 16 }],
  ['one side and the view box', 'viewBox="0 0 40 20" height="10"', { width: 20, height: 10 }],
  ['the view box alone, as wide as there is room', 'viewBox="0,0,40,20"', { width: 700, height: 350 }],
  ['the view box where the width is relative', 'width="100%" viewBox="0 0 4 1"', { width: 700, height: 175 }],
  ['none of them, so that there is no size', 'width="50%" stroke-width="3"', {}],
])('takes the size of an SVG from %s', (_, attributes, size) => {
  expect(getSvgSize(`<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<svg\n${attributes}/>`, 700)).toEqual(
    size,
  )
})

test('returns undefined for a text without an svg element', () => {
  expect(getSvgSize('<html></html>', 700)).toBeUndefined()
})
