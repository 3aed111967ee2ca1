import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ThemeSwitch } from './theme-switch'

test('is a button with an accessible name', () => {
  render(<ThemeSwitch />)
  expect(screen.getByRole('button', { name: 'Theme' })).toHaveAttribute('type', 'button')
})
