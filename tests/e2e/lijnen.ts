// SPDX-License-Identifier: EUPL-1.2
/** The services with a line to the GGK and to VECOZO, each against its stand-in, on one clock that is set. */
import { randomUUID } from 'node:crypto'
import { openStandin as openGgkStandin } from '@stopwijzer/simulator/ggk'
import { openStandin as openVspStandin, PADEN } from '@stopwijzer/simulator/vsp'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { maakTestdienst } from '../../packages/dienst/src/proef/testdienst.ts'
import { openGgk } from '../../packages/dienst/src/transport/ggk/ggk.ts'
import {
  KETEN_OIN,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { openVsp } from '../../packages/dienst/src/transport/vsp/vsp.ts'
import type { Ontvangen as Ggkontvangen } from '../../packages/simulator/src/ggk/keten.ts'
import type { Stap as Ggkstap } from '../../packages/simulator/src/ggk/plan.ts'
import type { Stap as Vspstap } from '../../packages/simulator/src/vsp/plan.ts'
import type { Ontvangen as Vspontvangen } from '../../packages/simulator/src/vsp/postkamer.ts'
import type { Gemengd } from './gemengdeKeten.ts'

export interface Binnengekomen {
  readonly bytes: Buffer
  /** Under which the sender knows it. */
  readonly nummer: string
  readonly soort: string
}

export interface TeBezorgen {
  readonly van: string
  readonly naar: string
  readonly soort: string
  readonly bytes: Buffer
  readonly nummer: string
}

/** Each passes by itself, or ends in a later attempt under the same number. */
export const GGK_STORINGEN: readonly Ggkstap[] = [
  { doe: 'http', status: 503 },
  { doe: 'http', status: 503, naSeconden: 60 },
  { doe: 'verbreek', opgeslagen: false },
  { doe: 'verbreek', opgeslagen: true },
  { doe: 'fo03', code: 'StUF046', plek: 'server' },
  { doe: 'tekst', tekst: '<onzin/>' },
  { doe: 'vertraag', ms: 20 },
]
export const VSP_STORINGEN: readonly Vspstap[] = [
  { bij: 'verstuur', doe: 'verbreek', gedaan: false },
  { bij: 'verstuur', doe: 'verbreek', gedaan: true },
  { bij: 'verstuur', doe: 'http', status: 429, naSeconden: 30 },
  { bij: 'verstuur', doe: 'http', status: 503 },
  { bij: 'lijst', doe: 'http', status: 503 },
  { bij: 'lijst', doe: 'omgekeerd' },
  { bij: 'lading', doe: 'bederf' },
  { bij: 'lading', doe: 'verbreek', gedaan: true },
  { bij: 'bevestig', doe: 'verbreek', gedaan: false },
  { bij: 'bevestig', doe: 'verbreek', gedaan: true },
  { bij: 'status', doe: 'http', status: 503 },
  { bij: 'verstuur', doe: 'vertraag', ms: 20 },
]

export interface Storing {
  readonly ggk: Ggkstap | null
  readonly vsp: Vspstap | null
  /** The services of the lines end and begin again. */
  readonly herstart: boolean
}

/** Rounds run when they are asked for. */
const NOOIT = 3_600_000
const RONDE_MS = 6 * 3_600_000

const stroom = (subtype: string, zip: 'geen' | 'enkel' = 'geen') => ({
  ...{ berichttype: 'PROEF', berichtsubtype: subtype, berichtversie: 3, berichtsubversie: 2 },
  ...{ actie: `Doe${subtype}`, zip },
})

async function bestuur(poort: number, pad: string, inhoud?: unknown): Promise<unknown> {
  const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, {
    method: inhoud === undefined ? 'GET' : 'POST',
    ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
  })
  const uit: unknown = await antwoord.json()
  if (!antwoord.ok) throw new Error(JSON.stringify(uit))
  return uit
}

export async function openLijnen({ db, ggk: gemeenten, vsp: aanbieders }: Gemengd) {
  const certificaten = maakCertificaten()
  const { ca, server, client, zonderOin } = certificaten
  const knooppunt = await openGgkStandin({ tls: { ...server, ca } })
  const vecozo = await openVspStandin({ tls: { ...server, ca } })
  let klok = klokVanaf('2026-03-01T09:00:00', true)
  const omgeving = echteOmgeving(() => klok())
  const dienst = maakTestdienst(db, omgeving)
  const logboek = maakLogboek('stil')
  const opties = { kijkMs: NOOIT, toeval: () => 0.5 }
  const basis = `https://localhost:${vecozo.poort}`
  const open = async () => ({
    ggk: await openGgk(
      dienst,
      {
        organisaties: gemeenten,
        keten: new URL(`https://localhost:${knooppunt.poort}/ggk`),
        ...{ adres: '127.0.0.1', poort: 0, tls: { ...client, ca, crl: undefined } },
        afzenders: [{ oin: KETEN_OIN, organisaties: null }],
        ...{ daiDienst: null, ookBv04: false, horizonUren: 120, oplopend: false },
      },
      logboek,
      opties,
    ),
    vsp: await openVsp(
      dienst,
      {
        organisaties: aanbieders,
        versturen: new URL(`${basis}${PADEN.versturen}`),
        ophalen: new URL(`${basis}${PADEN.ophalen}`),
        status: new URL(`${basis}${PADEN.status}`),
        tls: { ...zonderOin, ca, crl: undefined },
        ...{ rol: 'ProefAanbieder', rolGemeente: 'ProefGemeente' },
        stromen: {
          JW302: stroom('JW302'),
          JW305: stroom('JW305', 'enkel'),
          JW307: stroom('JW307'),
        },
        context: [{ sleutel: 'Referentienummer', waarde: '{traceerId}' }],
        ...{ kijkSeconden: 60, horizonUren: 120 },
      },
      logboek,
      opties,
    ),
  })
  let lijnen = await open()
  const gezien = { ggk: 0, vsp: 0 }
  /** A repeat has the moment of the first, as it has its number. */
  const tijdstippen = new Map<string, string>()
  const tijdstipVan = (nummer: string): string => {
    const tijdstip = tijdstippen.get(nummer) ?? omgeving.tijdstip().replace(/\D/g, '').slice(0, 17)
    tijdstippen.set(nummer, tijdstip)
    return tijdstip
  }

  return {
    nieuwNummer: () => randomUUID(),
    /** What the nodes took since they were asked last. */
    async ontvangen(): Promise<readonly Binnengekomen[]> {
      const vanGgk = (await bestuur(
        knooppunt.stuurpoort,
        `/ontvangen?na=${gezien.ggk}`,
      )) as Ggkontvangen[]
      const vanVsp = (await bestuur(
        vecozo.stuurpoort,
        `/ontvangen?na=${gezien.vsp}`,
      )) as Vspontvangen[]
      gezien.ggk += vanGgk.length
      gezien.vsp += vanVsp.length
      return [
        ...vanGgk.map(({ inhoud, referentienummer, functie, code }) => {
          if (inhoud === null || functie === null) throw new Error(`a Fo01 came: ${code}`)
          return { bytes: Buffer.from(inhoud, 'base64'), nummer: referentienummer, soort: functie }
        }),
        ...vanVsp.map(({ metadata, inhoud }) => ({
          bytes: Buffer.from(inhoud, 'base64'),
          nummer: metadata.referentiegegevens.traceerId,
          soort: String(metadata.routeringgegevens.berichtstroom.berichtsubtype),
        })),
      ]
    },
    /** `antwoordOp`: the number of the message that is answered, as its sender knows it. */
    async bezorg(
      { van, naar, soort, bytes, nummer }: TeBezorgen,
      antwoordOp: string | undefined,
    ): Promise<boolean> {
      const inhoud = bytes.toString('base64')
      if (gemeenten.includes(naar)) {
        const { status } = (await bestuur(knooppunt.stuurpoort, '/stuur', {
          naar: `https://localhost:${lijnen.ggk.poort}/`,
          ...{ van, ontvanger: naar, functie: soort, inhoud, referentienummer: nummer },
          tijdstip: tijdstipVan(nummer),
          ...(antwoordOp === undefined ? {} : { kruisverwijzing: antwoordOp }),
        })) as { status: number }
        return status === 200
      }
      await bestuur(vecozo.stuurpoort, '/bezorg', [
        {
          van: { rol: 'ProefGemeente', code: van },
          naar: { rol: 'ProefAanbieder', code: naar },
          berichtstroom: stroom(soort),
          ...{ inhoud, traceerId: nummer, conversatieId: antwoordOp ?? nummer },
          ...(antwoordOp === undefined ? {} : { alsAntwoordOp: antwoordOp }),
        },
      ])
      return true
    },
    async stoor({ ggk, vsp, herstart }: Storing): Promise<void> {
      if (ggk !== null) await bestuur(knooppunt.stuurpoort, '/plan', [ggk])
      if (vsp !== null) await bestuur(vecozo.stuurpoort, '/plan', [vsp])
      if (!herstart) return
      await Promise.all([lijnen.ggk.sluit(), lijnen.vsp.sluit()])
      lijnen = await open()
    },
    async werk(nu: string): Promise<void> {
      klok = klokVanaf(nu, true)
      await bestuur(vecozo.stuurpoort, '/tijd', { ms: RONDE_MS })
      await Promise.all([lijnen.ggk.ronde(), lijnen.vsp.ronde()])
    },
    async afwijkingen(): Promise<readonly string[]> {
      const { rows } = await db.beheer.query<{ wat: string }>(
        `SELECT 'aankomst ' || kanaal || ' ' || staat || ': ' || count(*) AS wat FROM aankomst
         WHERE staat <> 'verwerkt' GROUP BY kanaal, staat
         UNION ALL SELECT 'zending ' || kanaal || ' ' || staat || ': ' || count(*) FROM zending
         WHERE staat NOT IN ('aanvaard', 'bezorgd') GROUP BY kanaal, staat`,
      )
      return rows.map(({ wat }) => wat)
    },
    async sluit(): Promise<void> {
      await Promise.all([lijnen.ggk.sluit(), lijnen.vsp.sluit()])
      await Promise.all([knooppunt.sluit(), vecozo.sluit()])
      certificaten.ruimOp()
    },
  }
}
export type Lijnen = Awaited<ReturnType<typeof openLijnen>>
