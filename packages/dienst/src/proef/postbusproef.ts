// SPDX-License-Identifier: EUPL-1.2
/** Test support: parties with a file drop of their own on a test database, and a clock to set. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { maakLogboek } from '../logboek.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { openOrganisatie, registreer, type Toegang } from '../opslag/organisatie.ts'
import { bewaak, eenmalig } from '../postbus/postbus.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'
import type { Testdatabank } from './testdatabank.ts'

export interface Partij {
  readonly code: string
  readonly map: string
  readonly toegang: Toegang
  /** Puts a file in a folder of the file drop. */
  leg(map: 'in' | 'eigen', naam: string, inhoud: string | Uint8Array): void
  /** One-shot run at a local moment; returns the lines it printed. */
  draai(nu: string): Promise<Antwoord[]>
  /** Watches from a local moment until `stop`. */
  bewaak(nu: string, stop: AbortSignal, meld: (antwoord: Antwoord) => void): Promise<void>
  /** Names in a folder, in order. */
  bestanden(map: string): string[]
  lees(map: string, naam: string): string
  /** Moves everything from `uit/` to the `in/` of the other party. */
  bezorg(bij: Partij): string[]
}

const STIL = maakLogboek('stil')

export async function maakPartij(
  db: Testdatabank,
  basismap: string,
  code: string,
): Promise<Partij> {
  await registreer(db.pool, db.bos, code, new Date(0).toISOString())
  const toegang = await openOrganisatie(db.pool, db.bos, code)
  const map = join(basismap, code)
  for (const naam of ['in', 'eigen', 'uit']) mkdirSync(join(map, naam), { recursive: true })
  const postbus = (nu: string, stilstaand: boolean, meld: (antwoord: Antwoord) => void) => ({
    map,
    toegang,
    omgeving: echteOmgeving(klokVanaf(nu, stilstaand)),
    logboek: STIL,
    meld,
  })
  const bestanden = (naam: string) =>
    readdirSync(join(map, naam))
      .filter((bestand) => !bestand.startsWith('.'))
      .sort()
  return {
    code,
    map,
    toegang,
    leg: (naar, naam, inhoud) => writeFileSync(join(map, naar, naam), inhoud),
    async draai(nu) {
      const uit: Antwoord[] = []
      await eenmalig(postbus(nu, true, (antwoord) => uit.push(antwoord)))
      return uit
    },
    bewaak: (nu, stop, meld) => bewaak(postbus(nu, false, meld), stop),
    bestanden,
    lees: (naar, naam) => readFileSync(join(map, naar, naam), 'utf8'),
    bezorg(bij) {
      const namen = bestanden('uit')
      for (const naam of namen) renameSync(join(map, 'uit', naam), join(bij.map, 'in', naam))
      return namen
    },
  }
}
