// SPDX-License-Identifier: EUPL-1.2
/** A part is let go of while its file is read: nothing may come of that afterwards. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromFdPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { openDeel } from './deelstroom.ts'

const GROOTTE = 4 * 1024 * 1024
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-deelstroom-'))
const pad = join(map, 'delen.zip')

beforeAll(async () => {
  const zip = new ZipFile()
  zip.addBuffer(randomBytes(GROOTTE), 'deel')
  zip.end()
  await once(zip.outputStream.pipe(createWriteStream(pad)), 'close')
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

async function metDeel(werk: (deel: Awaited<ReturnType<typeof openDeel>>) => Promise<void>) {
  const bestand = await open(pad, 'r')
  try {
    const zip = await fromFdPromise(bestand.fd, { autoClose: false, lazyEntries: true })
    for await (const ingang of zip.eachEntry()) await werk(await openDeel(zip, ingang))
  } finally {
    await bestand.close()
  }
}

test('a part that is read to its end is measured', async () => {
  await metDeel(async ({ stroom, laatLos }) => {
    let gelezen = 0
    for await (const stuk of stroom as AsyncIterable<Buffer>) gelezen += stuk.length
    await laatLos()
    expect([gelezen, stroom.uitkomst().bytes]).toEqual([GROOTTE, GROOTTE])
  })
})

test('nobody began to read, the file is closed: no fault without a listener', async () => {
  const fouten: unknown[] = []
  const hoor = (fout: unknown) => fouten.push(fout)
  process.on('uncaughtExceptionMonitor', hoor)
  try {
    for (let n = 0; n < 40; n++) {
      await metDeel(async ({ stroom, laatLos }) => {
        // The reader runs ahead: this is where a broken connection leaves it.
        for (let beurt = 0; beurt < n % 8; beurt++) await setImmediate()
        await laatLos()
        expect(stroom.destroyed).toBe(true)
      })
    }
    for (let beurt = 0; beurt < 50; beurt++) await setImmediate()
  } finally {
    process.off('uncaughtExceptionMonitor', hoor)
  }
  expect(fouten).toEqual([])
})
