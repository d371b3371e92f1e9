// SPDX-License-Identifier: EUPL-1.2
/**
 * The worker that checks, so that the page stays at hand meanwhile. It has files and a library,
 * and asks nothing of anybody.
 */
import { type Bron, controleerBestand, toonBron } from './controle.ts'
import type { Bericht, Opdracht, Uitslag } from './taal.ts'

/** The page is told this often: with every file apart it would do nothing but draw. */
const TELKENS_MS = 100

const bronnen: (Bron | null)[] = []
const rij: File[] = []
let klaar = 0
let totaal = 0
let ronde = 0
let bezig = false
let nieuw: Uitslag[] = []

const zeg = (bericht: Bericht) => self.postMessage(bericht)

function meld(): void {
  zeg({ soort: 'uitslagen', uitslagen: nieuw, ronde, klaar, totaal })
  nieuw = []
}

async function werk(): Promise<void> {
  bezig = true
  let gemeld = performance.now()
  for (let bestand = rij.shift(); bestand !== undefined; bestand = rij.shift()) {
    const mijn = ronde
    for await (const { rapport, bron } of controleerBestand(bestand)) {
      // Emptied meanwhile.
      if (mijn !== ronde) break
      const nummer = bronnen.push(bron) - 1
      nieuw.push({ nummer, rapport, toonbaar: bron !== null })
    }
    if (mijn === ronde) klaar++
    if (performance.now() - gemeld < TELKENS_MS) continue
    meld()
    gemeld = performance.now()
  }
  meld()
  bezig = false
}

async function toon(nummer: number): Promise<void> {
  const bron = bronnen[nummer]
  // The file may have been changed or removed since.
  const beeld = bron ? await toonBron(bron).catch(() => null) : null
  zeg({ soort: 'beeld', nummer, beeld })
}

self.addEventListener('message', ({ data }: MessageEvent<Opdracht>) => {
  if (data.soort === 'toon') return void toon(data.nummer)
  if (data.soort === 'controleer') {
    if (!bezig) klaar = totaal = 0
    rij.push(...data.bestanden)
    totaal += data.bestanden.length
    if (!bezig) void werk()
    return
  }
  rij.length = 0
  totaal = klaar
  if (data.soort === 'stop') return
  ronde = data.ronde
  bronnen.length = 0
  nieuw = []
  klaar = totaal = 0
})
