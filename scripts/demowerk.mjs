// SPDX-License-Identifier: EUPL-1.2
// Work for the demo after its story: made-up children in the situations of an ordinary day, as of
// today, so that whoever logs in finds something to do. Everything goes through both file drops.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Days before today; `null`: it did not happen. `eind` of the toewijzing, `stop` with its reason. */
const SITUATIES = [
  { wat: 'zorg loopt', eind: null, start: 120 },
  { wat: 'zorg loopt', eind: null, start: 90 },
  { wat: 'zorg loopt', eind: null, start: 60 },
  { wat: 'toewijzing eindigde drie weken geleden, geen stop gemeld', eind: 21, start: 120 },
  { wat: 'toewijzing eindigde gisteren, stop nog te melden', eind: 1, start: 120 },
  { wat: 'gestopt volgens plan', eind: null, start: 120, stop: 3, reden: '31' },
  { wat: 'eenzijdig gestopt door de cliënt', eind: null, start: 100, stop: 2, reden: '32' },
  { wat: 'gestopt door overlijden', eind: null, start: 80, stop: 4, reden: '02' },
  { wat: 'tijdelijk gestopt', eind: null, start: 120, stop: 20, reden: '20' },
  { wat: 'toegewezen, nog niet begonnen', eind: null, start: null },
]
const PRODUCTEN = [
  ['45', '45A04'],
  ['45', '45A53'],
  ['55', '55A11'],
  ['55', '55A12'],
]
const BEGIN = 140

/**
 * `werk`, `partijen` and `stap` (hands in messages, brings them over and back) are those of the story.
 * `vandaag` is the local day.
 */
export async function maakDemowerk(partijen, stap, vandaag) {
  const { maak301, maak305, maak307, maakPersonen, maakToeval } = await import(
    '../packages/simulator/dist/index.js'
  )
  const { schrijf } = await import('../packages/ijw/dist/index.js')
  const { gemeente, aanbieder } = partijen
  const dag = (terug) => {
    const datum = new Date(`${vandaag}T12:00:00Z`)
    datum.setUTCDate(datum.getUTCDate() - terug)
    return datum.toISOString().slice(0, 10)
  }
  const kop = (identificatie, terug) => ({
    ...{ gemeente: gemeente.code, aanbieder: aanbieder.code },
    ...{ identificatie, dagtekening: dag(terug) },
  })
  // The first number of the test range is the child of the story.
  const kinderen = maakPersonen(SITUATIES.length + 1, maakToeval(2026))
    .slice(1)
    .map((persoon, i) => {
      const [categorie, code] = PRODUCTEN[i % PRODUCTEN.length]
      const { eind, ...situatie } = SITUATIES[i]
      const toewijzing = {
        ...{ nummer: String(400_001 + i), categorie, code, ingang: dag(BEGIN - 10) },
        eind: eind === null ? null : dag(eind),
        ...{ toewijzingsdatum: dag(BEGIN), toewijzingstijd: '07:30:00' },
      }
      return { ...situatie, persoon, toewijzing, nr: i + 1 }
    })
  const leg = (partij, naam, bericht) =>
    writeFileSync(join(partij.map, 'eigen', `${naam}.xml`), schrijf(bericht))

  for (const { nr, persoon, toewijzing } of kinderen) {
    leg(gemeente, `T${nr}`, maak301(kop(`DEMOT${nr}`, BEGIN), persoon, [toewijzing]))
  }
  await stap(gemeente, aanbieder, dag(BEGIN))
  // Oldest first, each reported on its day: what was in time then still is.
  const gebeurd = kinderen.flatMap((kind) => {
    const { nr, persoon, toewijzing, start, stop, reden } = kind
    if (start === null) return []
    const begin = dag(start)
    const start305 = maak305(kop(`DEMOS${nr}`, start), persoon, [
      { toewijzing, begin, status: '1' },
    ])
    const uit = [{ terug: start, naam: `S${nr}`, bericht: start305 }]
    if (stop === undefined) return uit
    const terug = Math.max(stop - 1, 0)
    const regel = { toewijzing, begin, reden, eind: dag(stop), status: '1' }
    const stop307 = maak307(kop(`DEMOX${nr}`, terug), persoon, [regel])
    return [...uit, { terug, naam: `X${nr}`, bericht: stop307 }]
  })
  for (const terug of [...new Set(gebeurd.map((een) => een.terug))].sort((a, b) => b - a)) {
    for (const een of gebeurd.filter((ander) => ander.terug === terug)) {
      leg(aanbieder, een.naam, een.bericht)
    }
    await stap(aanbieder, gemeente, dag(terug))
  }
  return kinderen.map(({ wat, persoon }) => `${naam(persoon)}: ${wat}`)
}

const naam = ({ voornaam, voorvoegsel, achternaam }) =>
  [voornaam, voorvoegsel, achternaam].filter(Boolean).join(' ')
