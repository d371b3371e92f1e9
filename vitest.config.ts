// SPDX-License-Identifier: EUPL-1.2
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What starts browsers, processes and databases goes first, so that a run ends with many small
 * files and no worker waits at the end for one long file of another.
 */
class LangEerst extends BaseSequencer {
  override async sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const vanAlles = ({ moduleId }: TestSpecification) =>
      relative(import.meta.dirname, moduleId).startsWith('tests')
    const rij = await super.sort(bestanden)
    return [...rij.filter(vanAlles), ...rij.filter((bestand) => !vanAlles(bestand))]
  }
}

// The 'source' condition lets tests run on the TypeScript sources of every
// package, so that a test never judges a stale build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    // Tests connect to this computer only (docs/adr/0278).
    setupFiles: ['tests/hulp/lusbewaking.ts'],
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Many tests wait for a database, a process or a term; one at a time would waste the machine.
    maxWorkers: Math.max(3, availableParallelism()),
    // A worker keeps what it has loaded for the next file (ADR 260): loading the sources again for
    // every file cost more than a third of the run.
    isolate: false,
    sequence: { sequencer: LangEerst },
    // Wide: how long something takes is no part of what a test judges, and a machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
