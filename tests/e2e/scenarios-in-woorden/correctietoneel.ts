// SPDX-License-Identifier: EUPL-1.2
/** The stage for corrections: a stop on TW-A was reported and approved, and something about it is wrong. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Heenbericht, lees, maakRetour, schrijf } from '@stopwijzer/ijw'
import { beforeEach, expect } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../../packages/dienst/src/omgeving.ts'
import { controleerAudit } from '../../../packages/dienst/src/opslag/auditcontrole.ts'
import { herbouw } from '../../../packages/dienst/src/opslag/toestand.ts'
import { inTransactie } from '../../../packages/dienst/src/opslag/transactie.ts'
import { publiceer } from '../../../packages/dienst/src/postbus/publiceren.ts'
import type { Antwoord } from '../../../packages/dienst/src/verwerking/antwoord.ts'
import { gaCorrectieVerder } from '../../../packages/dienst/src/verwerking/correctieacties.ts'
import { leesCorrecties } from '../../../packages/dienst/src/verwerking/correctielijst.ts'
import { herspeel } from '../../../packages/dienst/src/verwerking/herspelen.ts'
import type { Meldopdracht } from '../../../packages/dienst/src/verwerking/melding.ts'
import { jw305, jw307, start, stop, twA, twB } from '../../keten/berichten.ts'
import { heenEnWeer, maakMelding, maakToneel, wijsToe, wissel } from './toneel.ts'

export const DAG = '2026-07-21'
export const omgeving = () => echteOmgeving(klokVanaf(`${DAG}T09:00:00`, true))

export const correctie = (gewenst: object, anders: object = {}) =>
  ({ toewijzingNummer: '300201', soort: 'correctie', gewenst, ...anders }) as Meldopdracht

/** The parties of `maakToneel`, with a start and a stop that both sides know. */
export function maakCorrectietoneel() {
  const toneel = maakToneel()
  beforeEach(async () => {
    await wijsToe(toneel, [twA(), twB()])
    const { aanbieder, gemeente } = toneel
    await wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
    const D = stop('2026-01-12', '31', '2026-07-17')
    await wissel(aanbieder, gemeente, jw307('2026-07-20', [D]), '2026-07-20')
  })
  const lijst = (alles = false) => leesCorrecties(toneel.aanbieder.toegang, alles)

  async function verder(id: string) {
    const { toegang, map } = toneel.aanbieder
    const uitkomst = await gaCorrectieVerder(toegang, omgeving(), id)
    await publiceer({ map, toegang, omgeving: omgeving() })
    return uitkomst
  }

  /** The message that is out does not reach the municipality: this answer on it comes instead. */
  async function keurAf(code: string): Promise<Antwoord[]> {
    const { aanbieder } = toneel
    const [naam] = aanbieder.bestanden('uit')
    const bericht = leesHeen(aanbieder.lees('uit', naam!))
    rmSync(join(aanbieder.map, 'uit', naam!))
    return legRetour(bericht, code)
  }

  /** A return message with one code in its header reaches the provider. */
  async function legRetour(bericht: Heenbericht, code: string): Promise<Antwoord[]> {
    const { aanbieder } = toneel
    const retour = maakRetour(
      bericht,
      { header: [code], client: null },
      {
        identificatie: `R${code}`,
        dagtekening: DAG,
        xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
      },
    )
    aanbieder.leg('in', `retour-${code}.xml`, schrijf(retour))
    return aanbieder.draai(`${DAG}T10:30:00`)
  }

  /** Rebuilding, replaying and the audit chain say what they would have said of messages by hand. */
  async function boekenKloppen(): Promise<void> {
    for (const { toegang, code } of [toneel.aanbieder, toneel.gemeente]) {
      expect(await herbouw(toegang, DAG)).toMatchObject({ afwijkend: 0 })
      expect((await herspeel(toegang, omgeving(), {})).verschillen).toEqual([])
      const audit = await inTransactie(toegang.pool, code, (c) => controleerAudit(c, code))
      expect(audit.heel).toBe(true)
    }
  }

  return {
    toneel,
    lijst,
    verder,
    keurAf,
    legRetour,
    boekenKloppen,
    maak: (opdracht: Meldopdracht) => maakMelding(toneel.aanbieder, opdracht, DAG),
    heenEnWeer: () => heenEnWeer(toneel, DAG),
    /** The one correction of the test, whether it is over or not. */
    deEne: async () => (await lijst(true)).at(-1)!,
  }
}

export function leesHeen(xml: string): Heenbericht {
  const gelezen = lees(new TextEncoder().encode(xml))
  if (!gelezen.goed) throw new Error('het eigen bericht is niet te lezen')
  return gelezen.bericht as Heenbericht
}
