import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  // React reports warnings with console.error. One that a test does not expect is a failure.
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
