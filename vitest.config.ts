import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }

export default defineConfig({
  test: {
    // On two cores Vitest would keep to one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['{lib,scripts,styles}/**/*.test.ts'], environment: 'node' },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['client/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles: ['client/testing/setup.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'component',
          include: ['{app,components}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['components/testing/setup.ts'],
        },
      },
    ],
  },
})
