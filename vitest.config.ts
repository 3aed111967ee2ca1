import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['{lib,build}/**/*.test.ts'], environment: 'node' },
      },
      {
        resolve: { alias },
        test: {
          name: 'component',
          include: ['components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['components/testing/setup.ts'],
        },
      },
    ],
  },
})
