// SPDX-License-Identifier: EUPL-1.2
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The 'source' condition lets tests run on the TypeScript sources of every
// package, so that a test never judges a stale build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Many tests wait for a database, a process or a term; one at a time would waste the machine.
    maxWorkers: Math.max(3, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
