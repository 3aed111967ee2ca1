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

test('nothing is loaded before the reader asks for it', () => {
  expect(aPlayer().querySelector('iframe')).toBeNull()
})

test('a click puts the named player in the place of the link, and the focus into it', () => {
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

test('a click for a new tab opens one', () => {
  const player = aPlayer()
  const link = getByRole(player, 'link')
  const click = createEvent.click(link, { ctrlKey: true })
  fireEvent(link, click)
  expect(click.defaultPrevented).toBe(false)
  expect(player.querySelector('iframe')).toBeNull()
})
