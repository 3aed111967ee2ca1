import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aRendering } from '@/lib/content/testing/builders'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import type { Body } from './render-body'
import { openRenderCache } from './render-cache'

function aCacheFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-render-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'cache', 'rendered.json')
}

function aBody(markdown: string, given: Partial<Body> = {}): Body {
  return {
    markdown,
    excerptSeparator: '',
    language: 'en',
    siteUrl: 'https://blog.example',
    wikilinks: false,
    ...given,
  }
}

const bodies = Array.from({ length: 20 }, (_, index): [Body, RenderedMarkdown] => [
  aBody(`Text ${index}`),
  aRendering({ html: `<p>Text ${index}</p>` }),
])

test('reads what another process has rendered', () => {
  const file = aCacheFile()
  openRenderCache(file, '1').write(bodies, bodies.length)
  expect(openRenderCache(file, '1').read(aBody('Text 7'))).toEqual(aRendering({ html: '<p>Text 7</p>' }))
})

test.each<Partial<Body>>([
  { markdown: 'Text 7 ' },
  { excerptSeparator: 'x' },
  { language: 'de' },
  { siteUrl: 'https://other.example' },
])('knows nothing of a body with %o', (given) => {
  const file = aCacheFile()
  openRenderCache(file, '1').write(bodies, bodies.length)
  expect(openRenderCache(file, '1').read(aBody('Text 7', given))).toBeUndefined()
})

test('knows nothing that other code has rendered, nor of a file that it cannot read', () => {
  const file = aCacheFile()
  openRenderCache(file, '1').write(bodies, bodies.length)
  expect(openRenderCache(file, '2').read(aBody('Text 7'))).toBeUndefined()
  writeFileSync(file, '{"version":"1","rend')
  expect(openRenderCache(file, '1').read(aBody('Text 7'))).toBeUndefined()
})

test('forgets what the site no longer has', () => {
  const file = aCacheFile()
  openRenderCache(file, '1').write(bodies, bodies.length)
  openRenderCache(file, '1').write(bodies.slice(1), 20)
  expect(openRenderCache(file, '1').read(aBody('Text 0'))).toBeUndefined()
  expect(openRenderCache(file, '1').read(aBody('Text 1'))).toBeDefined()
})

test('is not written for a few bodies', () => {
  const file = aCacheFile()
  openRenderCache(file, '1').write(bodies, bodies.length)
  const before = readFileSync(file, 'utf8')
  openRenderCache(file, '1').write(bodies.slice(1), 19)
  expect(readFileSync(file, 'utf8')).toBe(before)
})
