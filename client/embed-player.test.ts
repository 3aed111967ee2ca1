import { createEvent, fireEvent, getByRole } from '@testing-library/dom'
import { afterEach, expect, test } from 'vitest'
import './embed-player'

afterEach(() => document.body.replaceChildren())

function aPlayer(): HTMLElement {
  const player = document.createElement('embed-player')
  player.setAttribute('src', 'https://player.example/embed/1')
  player.setAttribute('name', 'Video on YouTube')
  const link = document.createElement('a')
  link.href = 'https://example.org/watch'
  link.textContent = 'Video on YouTube'
  player.append(link)
  document.body.append(player)
  return player
}

test('loads no player before a click', () => {
  expect(aPlayer().querySelector('iframe')).toBeNull()
})

test('a click replaces the link with the titled player, and focuses it', () => {
  const player = aPlayer()
  const link = getByRole(player, 'link')
  const click = createEvent.click(link)
  fireEvent(link, click)
  const frame = player.querySelector('iframe')
  expect([frame?.src, frame?.title]).toEqual(['https://player.example/embed/1', 'Video on YouTube'])
  expect(click.defaultPrevented).toBe(true)
  expect(player.children).toHaveLength(1)
  expect(document.activeElement).toBe(frame)
})

test('a click with Ctrl opens a new tab', () => {
  const player = aPlayer()
  const link = getByRole(player, 'link')
  const click = createEvent.click(link, { ctrlKey: true })
  fireEvent(link, click)
  expect(click.defaultPrevented).toBe(false)
  expect(player.querySelector('iframe')).toBeNull()
})
