// SPDX-License-Identifier: EUPL-1.2
/** A provider on a real database and a stand-in for VECOZO, joined by mutual TLS. */
import { openStandin, PADEN } from '@stopwijzer/simulator/vsp'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { openOrganisatie, registreer } from '../../packages/dienst/src/opslag/organisatie.ts'
import { publiceerWachtende } from '../../packages/dienst/src/opslag/uitgaand.ts'
import { start, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import type { Testdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakTestdienst } from '../../packages/dienst/src/proef/testdienst.ts'
import type { Certificaten } from '../../packages/dienst/src/transport/proef/certificaten.ts'
import type { Vspconfiguratie } from '../../packages/dienst/src/transport/vsp/configuratie.ts'
import { openVsp, type Vspopties } from '../../packages/dienst/src/transport/vsp/vsp.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import type { Stap } from '../../packages/simulator/src/vsp/plan.ts'
import type { Bezorging, Ontvangen } from '../../packages/simulator/src/vsp/postkamer.ts'

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'
export const TOEWIJZING = Buffer.from(toewijzing())
export const START = Buffer.from(start('S1'))

/** What nobody may know: values of this test, not of VECOZO. */
const stroom = (subtype: string, zip: 'geen' | 'enkel' = 'geen') => ({
  ...{ berichttype: 'PROEF', berichtsubtype: subtype, berichtversie: 3, berichtsubversie: 2 },
  ...{ actie: `Doe${subtype}`, zip },
})

/** Rounds run when a test asks for one, so nothing depends on time. */
const NOOIT = 3_600_000

export interface Vspopstellingsopties extends Vspopties {
  readonly configuratie?: Partial<Vspconfiguratie>
}

export async function maakVspopstelling(
  db: Testdatabank,
  certificaten: Certificaten,
  opties: Vspopstellingsopties = {},
) {
  const { ca, server, zonderOin } = certificaten
  const standin = await openStandin({ tls: { ...server, ca } })
  let verzet = 0
  const klok = klokVanaf('2026-01-12T09:00:00', false)
  const omgeving = echteOmgeving(() => klok() + verzet)
  await registreer(db.pool, db.bos, AANBIEDER, omgeving.tijdstip())
  const toegang = await openOrganisatie(db.pool, db.bos, AANBIEDER)
  const log: string[] = []
  const logboek = maakLogboek('info', { write: (regel) => log.push(regel) })
  const dienst = maakTestdienst(db, omgeving)
  const basis = `https://localhost:${standin.poort}`
  const configuratie: Vspconfiguratie = {
    organisaties: [AANBIEDER],
    versturen: new URL(`${basis}${PADEN.versturen}`),
    ophalen: new URL(`${basis}${PADEN.ophalen}`),
    status: new URL(`${basis}${PADEN.status}`),
    tls: { ...zonderOin, ca, crl: undefined },
    ...{ rol: 'ProefAanbieder', rolGemeente: 'ProefGemeente' },
    stromen: { JW302: stroom('A'), JW305: stroom('B', 'enkel'), JW307: stroom('C') },
    context: [{ sleutel: 'Referentienummer', waarde: '{traceerId}' }],
    ...{ kijkSeconden: 60, horizonUren: 24 },
    ...opties.configuratie,
  }
  const open = () =>
    openVsp(dienst, configuratie, logboek, { kijkMs: NOOIT, toeval: () => 0.5, ...opties })
  const stuur = async (pad: string, inhoud?: unknown) => {
    const antwoord = await fetch(`http://127.0.0.1:${standin.stuurpoort}${pad}`, {
      method: inhoud === undefined ? 'GET' : 'POST',
      ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
    })
    const uit: unknown = await antwoord.json()
    if (!antwoord.ok) throw new Error(JSON.stringify(uit))
    return uit
  }
  let vsp = await open()
  // The line begins with a round of its own: after it nothing happens by itself.
  await vsp.ronde()
  let volgnummer = 0
  return {
    ...{ db, dienst, toegang, omgeving, log, configuratie, basis },
    /** A real municipality: what it sends when these come in. */
    async gemeente(...berichten: readonly [map: 'in' | 'eigen', bytes: Buffer][]) {
      await registreer(db.pool, db.bos, GEMEENTE, omgeving.tijdstip())
      const zij = await openOrganisatie(db.pool, db.bos, GEMEENTE)
      const ontvangst = maakOntvangst(zij, omgeving)
      for (const [map, bytes] of berichten) {
        await ontvangst.dienAan({ map, naam: `${++volgnummer}.xml`, bytes })
      }
      const uit: Buffer[] = []
      await publiceerWachtende(zij, {
        omgeving,
        publiceer: async (lijst) => void uit.push(...lijst.map(({ bytes }) => Buffer.from(bytes))),
      })
      return uit
    },
    get vsp() {
      return vsp
    },
    async herstart() {
      await vsp.sluit()
      vsp = await open()
      await vsp.ronde()
    },
    /** Moves on the clock of the provider. */
    verzet: (ms: number) => {
      verzet += ms
    },
    /** A round after so long. */
    async ronde(ms = 0) {
      verzet += ms
      await vsp.ronde()
    },
    plan: (...stappen: Stap[]) => stuur('/plan', stappen),
    /** Messages of the municipality that stand ready. */
    async bezorg(inhoud: Buffer, meer: Partial<Bezorging> = {}, keren = 1): Promise<string[]> {
      const een: Bezorging = {
        van: { rol: 'ProefGemeente', code: GEMEENTE },
        naar: { rol: 'ProefAanbieder', code: AANBIEDER },
        berichtstroom: { berichttype: 'PROEF', berichtversie: 3, berichtsubversie: 2, actie: 'X' },
        inhoud: inhoud.toString('base64'),
        ...meer,
      }
      const uit = await stuur('/bezorg', Array(keren).fill(een))
      return (uit as { traceerId: string }[]).map(({ traceerId }) => traceerId)
    },
    /** The provider reports something himself. */
    async dienIn(bytes: Buffer) {
      const ontvangst = maakOntvangst(toegang, omgeving)
      return ontvangst.dienAan({ map: 'eigen', naam: 'eigen.xml', bytes })
    },
    ontvangen: async () => (await stuur('/ontvangen')) as Ontvangen[],
    wachtend: async () => (await stuur('/wachtend')) as string[],
    geteld: async () => (await stuur('/geteld')) as Record<string, number>,
    geweigerd: async () => (await stuur('/geweigerd')) as string[],
    /** Somebody takes it away there. */
    neemWeg: (traceerId: string) => stuur('/weg', { traceerId }),
    zetStatus: (inhoud: object) => stuur('/status', inhoud),
    /** Moves on the clock of VECOZO. */
    tijd: (ms: number) => stuur('/tijd', { ms }),
    async rijen<T extends object>(vraag: string): Promise<T[]> {
      return (await db.beheer.query<T>(vraag)).rows
    },
    async sluit() {
      await vsp.sluit()
      await standin.sluit()
    },
  }
}
export type Vspopstelling = Awaited<ReturnType<typeof maakVspopstelling>>
