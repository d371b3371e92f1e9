// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { maakNogeens } from './nogeens.ts'

/** Runs that end when they are told to. */
function opzet() {
  const einden: { klaar: () => void; mis: (fout: Error) => void }[] = []
  const werk = maakNogeens(() => new Promise((klaar, mis) => einden.push({ klaar, mis })))
  return { einden, doe: werk.vraag, af: werk.af }
}
const adem = () => new Promise((klaar) => setImmediate(klaar))

test('who asks meanwhile shares one run, which begins after this one', async () => {
  const { einden, doe } = opzet()
  const eerste = doe()
  const later = [doe(), doe(), doe()]
  await adem()
  expect(einden).toHaveLength(1)
  einden[0]!.klaar()
  await eerste
  await adem()
  expect(einden).toHaveLength(2)
  // Asked while the second runs: what made him ask may be too late for it.
  const nog = doe()
  einden[1]!.klaar()
  await Promise.all(later)
  await adem()
  expect(einden).toHaveLength(3)
  einden[2]!.klaar()
  await nog
  const alleen = doe()
  einden[3]!.klaar()
  await alleen
})

test('a run that fails is for who asked for it', async () => {
  const { einden, doe, af: werkAf } = opzet()
  const eerste = doe()
  const later = doe()
  einden[0]!.mis(new Error('stuk'))
  await expect(eerste).rejects.toThrow('stuk')
  await adem()
  const af = werkAf()
  einden[1]!.klaar()
  await expect(later).resolves.toBeUndefined()
  await af
})
