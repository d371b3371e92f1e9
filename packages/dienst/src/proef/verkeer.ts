// SPDX-License-Identifier: EUPL-1.2
/** Test support: two parties on one database and a chain between them that delivers at once. */
import { type Bericht, schrijf } from '@stopwijzer/ijw'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { openOrganisatie, registreer, type Toegang } from '../opslag/organisatie.ts'
import { publiceerWachtende, type TePubliceren } from '../opslag/uitgaand.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'
import { maakOntvangst } from '../verwerking/ontvangst.ts'
import type { Testdatabank } from './testdatabank.ts'

export interface Verkeer {
  readonly toegang: Readonly<Record<string, Toegang>>
  /** An own message of a party at this local moment; it and all answers are delivered. */
  stuur(code: string, bericht: Bericht | string, moment: string): Promise<Antwoord>
  /**
   * A message that only this party handles: its own (`eigen`) or one from the other (`in`).
   * What it sends because of it gets lost on the way.
   */
  alleen(code: string, map: 'in' | 'eigen', bericht: Bericht, moment: string): Promise<Antwoord>
  /** Delivers what waits, and what that brings about, until nothing waits. */
  bezorg(moment: string): Promise<void>
}

/** Exactly two parties: what the one sends is for the other. */
export async function maakVerkeer(
  db: Testdatabank,
  codes: readonly [string, string] = ['0363', '65656055'],
): Promise<Verkeer> {
  const toegang: Record<string, Toegang> = {}
  for (const code of codes) {
    await registreer(db.pool, db.bos, code, echteOmgeving().tijdstip())
    toegang[code] = await openOrganisatie(db.pool, db.bos, code)
  }
  let teller = 0
  // One world with a clock to set: what happens at one moment keeps its order.
  let klok = Date.now
  const omgeving = echteOmgeving(() => klok())
  const omgevingOp = (moment: string) => {
    klok = klokVanaf(moment.length === 10 ? `${moment}T09:00:00` : moment, true)
    return omgeving
  }
  const dienAan = (code: string, map: 'in' | 'eigen', bytes: Uint8Array, moment: string) =>
    maakOntvangst(toegang[code]!, omgevingOp(moment)).dienAan({
      map,
      naam: `${String(++teller).padStart(6, '0')}.xml`,
      bytes,
    })

  async function bezorg(moment: string): Promise<void> {
    for (let rustig = false; !rustig; ) {
      rustig = true
      for (const [van, naar] of [codes, codes.toReversed()] as [string, string][]) {
        const onderweg: TePubliceren[] = []
        await publiceerWachtende(toegang[van]!, {
          omgeving: omgevingOp(moment),
          publiceer: async (berichten) => {
            onderweg.push(...berichten)
          },
        })
        for (const { bytes } of onderweg) await dienAan(naar, 'in', bytes, moment)
        if (onderweg.length > 0) rustig = false
      }
    }
  }

  return {
    toegang,
    bezorg,
    async alleen(code, map, bericht, moment) {
      const antwoord = await dienAan(code, map, schrijf(bericht), moment)
      const weg = { omgeving: omgevingOp(moment), publiceer: async () => {} }
      await publiceerWachtende(toegang[code]!, weg)
      return antwoord
    },
    async stuur(code, bericht, moment) {
      const bytes = typeof bericht === 'string' ? Buffer.from(bericht) : schrijf(bericht)
      const antwoord = await dienAan(code, 'eigen', bytes, moment)
      await bezorg(moment)
      return antwoord
    },
  }
}
