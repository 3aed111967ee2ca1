import { expect, test } from 'vitest'
import { deskPostPath, isOnDesk } from './desk-paths'

const hasPage = (path: string) => ['/posts/größe/', '/posts/page/2/', '/about/'].includes(path)

test('the desk is at two paths, and has one for each post', () => {
  expect(deskPostPath('größe')).toBe('/desk/posts/gr%C3%B6%C3%9Fe/')
  expect(['/desk/', '/desk/posts/', '/desk/posts/größe/'].every((path) => isOnDesk(path, hasPage))).toBe(true)
})

test('the desk has no path for posts that do not exist, pages and lists', () => {
  const paths = ['/desk/posts/nope/', '/desk/about/', '/desk/posts/page/2/', '/posts/größe/']
  expect(paths.filter((path) => isOnDesk(path, hasPage))).toEqual([])
})
