// SPDX-License-Identifier: EUPL-1.2
/** A municipality on a real database and a stand-in for the chain, joined by mutual TLS. */
import { openStandin, type Standinopties } from '@stopwijzer/simulator/ggk'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { openOrganisatie, registreer } from '../../packages/dienst/src/opslag/organisatie.ts'
import { start, stop, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import type { Testdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakTestdienst } from '../../packages/dienst/src/proef/testdienst.ts'
import type { Ggkconfiguratie } from '../../packages/dienst/src/transport/ggk/configuratie.ts'
import { type Ggkopties, openGgk } from '../../packages/dienst/src/transport/ggk/ggk.ts'
import {
  type Certificaten,
  KETEN_OIN,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import type { Ontvangen } from '../../packages/simulator/src/ggk/keten.ts'
import type { Stap } from '../../packages/simulator/src/ggk/plan.ts'

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'

export const tekst = (bericht: string | Uint8Array) => Buffer.from(bericht)
export const STARTBERICHT = tekst(start('S1'))
export const STOPBERICHT = tekst(stop('X1'))

export interface Verstuurd {
  readonly referentienummer: string
  readonly tijdstip: string
  readonly vraag: string
  readonly status: number
  readonly antwoord: string
}

export interface Opstellingsopties extends Ggkopties {
  readonly configuratie?: Partial<Ggkconfiguratie>
  readonly nu?: string
  /** What the stand-in does first. */
  readonly plan?: readonly Stap[]
  readonly standin?: Pick<Standinopties, 'oplopend'>
}

/** Rounds run when a test asks for one, so nothing depends on time. */
const NOOIT = 3_600_000

export async function maakOpstelling(
  db: Testdatabank,
  certificaten: Certificaten,
  opties: Opstellingsopties = {},
) {
  const { ca, server, client } = certificaten
  const standin = await openStandin({ tls: { ...server, ca }, ...opties.standin })
  // The clock of the municipality can be moved on.
  let verzet = 0
  const klok = klokVanaf(opties.nu ?? '2026-07-20T09:00:00', false)
  const omgeving = echteOmgeving(() => klok() + verzet)
  await registreer(db.pool, db.bos, GEMEENTE, omgeving.tijdstip())
  const toegang = await openOrganisatie(db.pool, db.bos, GEMEENTE)
  const log: string[] = []
  const logboek = maakLogboek('info', { write: (regel) => log.push(regel) })
  const dienst = maakTestdienst(db, omgeving)
  const configuratie: Ggkconfiguratie = {
    organisaties: [GEMEENTE],
    keten: new URL(`https://localhost:${standin.poort}/ggk`),
    ...{ adres: '127.0.0.1', poort: 0 },
    tls: { ...client, ca, crl: undefined },
    afzenders: [{ oin: KETEN_OIN, organisaties: null }],
    ...{ daiDienst: null, ookBv04: false, horizonUren: 24, oplopend: false },
    ...opties.configuratie,
  }
  const open = () =>
    openGgk(dienst, configuratie, logboek, { kijkMs: NOOIT, toeval: () => 0.5, ...opties })
  const stuur = async (pad: string, inhoud?: unknown) => {
    const antwoord = await fetch(`http://127.0.0.1:${standin.stuurpoort}${pad}`, {
      method: inhoud === undefined ? 'GET' : 'POST',
      ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
    })
    const uit: unknown = await antwoord.json()
    if (!antwoord.ok) throw new Error(JSON.stringify(uit))
    return uit
  }
  await stuur('/plan', opties.plan ?? [])
  let ggk = await open()
  let stil = false
  // The line begins with a round of its own: after it nothing happens by itself.
  await ggk.ronde()
  return {
    ...{ db, dienst, toegang, omgeving, log, configuratie, logboek },
    get ggk() {
      return ggk
    },
    /** The line goes off; `herstart` puts it on again. */
    async legStil() {
      await ggk.sluit()
      stil = true
    },
    async herstart() {
      if (!stil) await ggk.sluit()
      stil = false
      ggk = await open()
      await ggk.ronde()
    },
    verzet: (ms: number) => {
      verzet += ms
    },
    /** The municipality has the toewijzing; its JW301 waits in the outbox. */
    async begin(...meer: readonly (readonly [id: string, bsn: string, nr: string])[]) {
      const toen = echteOmgeving(klokVanaf('2026-01-02T12:00:00', true))
      const ontvangst = maakOntvangst(toegang, toen)
      await ontvangst.dienAan({ map: 'eigen', naam: '001.xml', bytes: tekst(toewijzing()) })
      for (const [id, bsn, nr] of meer) {
        const bytes = tekst(toewijzing(id, bsn, nr))
        await ontvangst.dienAan({ map: 'eigen', naam: `${id}.xml`, bytes })
      }
    },
    plan: (...stappen: Stap[]) => stuur('/plan', stappen),
    ontvangen: async () => (await stuur('/ontvangen')) as Ontvangen[],
    /** Connections that the stand-in accepted so far. */
    verbindingen: async () => (await stuur('/verbindingen')) as number,
    vragen: async () => (await stuur('/vragen')) as string[],
    /** The stand-in sends a message of the provider. */
    lever: async (functie: string, bytes: Buffer | null, meer: object = {}) =>
      (await stuur('/stuur', {
        naar: `https://localhost:${ggk.poort}/`,
        ...{ van: AANBIEDER, ontvanger: GEMEENTE, functie },
        ...(bytes === null ? {} : { inhoud: bytes.toString('base64') }),
        ...meer,
      })) as Verstuurd,
    async rijen<T extends object>(vraag: string): Promise<T[]> {
      return (await db.beheer.query<T>(vraag)).rows
    },
    async sluit() {
      if (!stil) await ggk.sluit()
      await standin.sluit()
    },
  }
}
export type Opstelling = Awaited<ReturnType<typeof maakOpstelling>>
