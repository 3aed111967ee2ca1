import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  // React warns through console.error: a warning that no test expects is a failure.
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
