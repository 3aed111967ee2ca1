import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  // React complains through console.error: a complaint nobody expects is a failure.
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
