// SPDX-License-Identifier: EUPL-1.2
/**
 * Documents through a file drop whose process is killed at a named point, on a disk in memory
 * and on a real one: nothing half is ever visible, nothing is overwritten, ids stay what they
 * are, and a restart finishes.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { schrijf } from '@stopwijzer/ijw'
import {
  alsDocument,
  leesEnvelop,
  ontleed,
  type Stuurgegevens,
  schrijfEnvelop,
} from '@stopwijzer/ijw/stuf'
import { type EigenBericht, maakVerkeer } from '@stopwijzer/simulator'
import { maakLogboek } from '../../packages/dienst/src/logboek.ts'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import { eenmalig } from '../../packages/dienst/src/postbus/postbus.ts'
import type { Proefpunt } from '../../packages/dienst/src/proefpunten.ts'
import { bestandenIn } from '../hulp/postbode.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'
import { startWerker } from './werker.ts'

export const NU = '2026-06-01T09:00:00'
const GEMEENTE = '0363'
/** A restart gets this long to finish. */
const GEDULD_MS = 20_000

/** Points that a document passes on its way in and its answer on the way out. */
export const DOCUMENTPUNTEN = [
  'na-claim',
  'na-register',
  'tijdens-oordeel',
  'voor-commit',
  'na-commit',
  'na-nummers',
  'half-bestand',
  'voor-vastleggen',
  'na-publiceren',
  'half-verplaatst',
  'na-afvoer',
] as const satisfies readonly Proefpunt[]

export interface Medium {
  readonly naam: 'geheugen' | 'schijf'
  readonly map: string
}

/** Folders on both kinds; a system without a disk in memory has only the other. */
export function maakMedia(): Medium[] {
  const maak = (basis: string) => mkdtempSync(join(basis, 'stopwijzer-bestanden-'))
  const schijf = { naam: 'schijf', map: maak(tmpdir()) } as const
  if (!existsSync('/dev/shm')) return [schijf]
  return [{ naam: 'geheugen', map: maak('/dev/shm') }, schijf]
}

export interface Bestandsproef {
  readonly opstelling: Opstelling
  readonly media: readonly Medium[]
  /** One document, killed at a point; resolves with what is wrong, in order of finding. */
  loop(medium: Medium, punt: Proefpunt): Promise<string[]>
  /** A number of files, two processes at once; what is wrong. */
  samen(medium: Medium, aantal: number): Promise<string[]>
  sluit(): Promise<void>
}

export async function maakBestandsproef(bundel: string): Promise<Bestandsproef> {
  const basis = mkdtempSync(join(tmpdir(), 'stopwijzer-bestandsproef-'))
  const opstelling = await maakOpstelling(basis, { codes: [GEMEENTE] })
  const toegang = opstelling.toegangen[0]!
  await inTransactie(toegang.pool, GEMEENTE, (client) =>
    zetInstelling(client, GEMEENTE, 'postbusprofiel', 'stuf'),
  )
  const media = maakMedia()
  for (const { map } of media) maakLeeg(map)
  const clienten = reeks()
  const { gegevens } = opstelling
  const werker = (map: string, env: Record<string, string> = {}) =>
    startWerker({ bundel, organisatie: GEMEENTE, map, gegevens, nu: NU, env })
  let nummer = 0

  return {
    opstelling,
    media,
    async loop({ map }, punt) {
      maakLeeg(map)
      const [toewijzing, start] = clienten[nummer++]!
      await brengOpGang(opstelling, map, toewijzing!)
      const { naam, document, referentienummer } = alsDi01(start!, nummer)
      legHeel(map, naam, document)
      const fouten: string[] = []
      const { signaal } = await werker(map, { STOPWIJZER_VALLEN: `${punt}:1` }).einde
      if (signaal !== 'SIGKILL') fouten.push(`${punt}: het proces kwam niet op dit punt`)
      const eerder = zichtbaar(map, fouten)
      const uitgegeven = await nummersVan(opstelling)
      const opnieuw = werker(map)
      await opnieuw.klaar
      if (!(await totKlaar(map, naam))) fouten.push(`${punt}: de herstart maakt het niet af`)
      opnieuw.stop()
      if ((await opnieuw.einde).code !== 0) fouten.push(`${punt}: de herstart eindigt niet netjes`)
      const daarna = zichtbaar(map, fouten)
      if (daarna.length !== 1) fouten.push(`${punt}: ${daarna.length} antwoorden`)
      if (daarna[0]?.kop.kruisverwijzing !== referentienummer)
        fouten.push(`${punt}: op een ander bericht`)
      // What was visible is there unchanged; ids that were given are the ids that left.
      if (eerder.some((een) => een.tekst !== daarna[0]?.tekst)) fouten.push(`${punt}: andere bytes`)
      const gegeven = uitgegeven.get(referentienummer)
      if (gegeven !== undefined && gegeven !== daarna[0]?.kop.referentienummer) {
        fouten.push(`${punt}: andere nummers`)
      }
      if (bestandenIn(join(map, 'verwerkt')).join() !== naam)
        fouten.push(`${punt}: bestand niet één keer weg`)
      return fouten
    },
    async samen({ map }, aantal) {
      maakLeeg(map)
      const namen = Array.from({ length: aantal }, (_, i) => `${String(i).padStart(4, '0')}.xml`)
      const twee = [werker(map), werker(map)]
      await Promise.all(twee.map(({ klaar }) => klaar))
      // Refused at once, so that claiming is nearly all the work there is.
      for (const naam of namen) legHeel(map, naam, `geen document ${naam}`)
      const fouten: string[] = []
      const af = () =>
        bestandenIn(join(map, 'fout')).filter((naam) => naam.endsWith('.rapport.json'))
      if (!(await tot(() => af().length >= aantal, GEDULD_MS + aantal * 60)))
        fouten.push('niet alles is gedaan')
      for (const een of twee) een.stop()
      const codes = await Promise.all(twee.map(({ einde }) => einde))
      if (codes.some(({ code }) => code !== 0)) fouten.push('een proces eindigt niet netjes')
      const gedaan = bestandenIn(join(map, 'fout')).filter(
        (naam) => !naam.endsWith('.rapport.json'),
      )
      // One that was handled twice has a numbered copy, or two reports.
      if (gedaan.join() !== namen.join()) fouten.push('niet elk bestand één keer')
      if (af().length !== aantal) fouten.push('niet elk rapport één keer')
      for (const naam of gedaan) {
        if (readFileSync(join(map, 'fout', naam), 'utf8') !== `geen document ${naam}`)
          fouten.push(naam)
      }
      return fouten
    },
    async sluit() {
      await opstelling.sluit()
      for (const { map } of media) rmSync(map, { recursive: true, force: true })
      rmSync(basis, { recursive: true, force: true })
    },
  }
}

/** Complete when it appears. */
function legHeel(map: string, naam: string, tekst: string): void {
  writeFileSync(join(map, `.${naam}`), tekst)
  renameSync(join(map, `.${naam}`), join(map, 'in', naam))
}

function maakLeeg(map: string): void {
  for (const naam of ['eigen', 'in', 'uit', 'verwerkt', 'fout']) {
    rmSync(join(map, naam), { recursive: true, force: true })
    mkdirSync(join(map, naam))
  }
}

/** Clients with at least a toewijzing and a start, in a fixed order. */
function reeks(): EigenBericht[][] {
  const verkeer = maakVerkeer({
    ...{ zaad: 7, gemeenten: [GEMEENTE], aanbieders: ['65656055'] },
    ...{ clienten: 400, vanaf: '2026-03-02' },
  })
  return verkeer.levenslopen
    .filter((loop) => loop.stappen.length >= 2)
    .map((loop) =>
      verkeer.berichten
        .filter(({ bericht }) => bericht.Client.Bsn === loop.persoon.bsn)
        .slice(0, 2),
    )
}

/** The toewijzing that the start needs, out without any trouble. */
async function brengOpGang(
  { toegangen }: Opstelling,
  map: string,
  { bericht }: EigenBericht,
): Promise<void> {
  writeFileSync(join(map, 'eigen', 'toewijzing.xml'), schrijf(bericht))
  const omgeving = echteOmgeving(klokVanaf(NU, true))
  const logboek = maakLogboek('stil')
  await eenmalig({ map, toegang: toegangen[0]!, omgeving, logboek, meld: () => undefined })
  for (const naam of ['uit', 'verwerkt']) {
    for (const oud of bestandenIn(join(map, naam))) rmSync(join(map, naam, oud))
  }
}

function alsDi01({ bericht }: EigenBericht, nummer: number) {
  const referentienummer = `5f0c7d2e-8b1a-4c36-9e57-${String(nummer).padStart(12, '0')}`
  const document = alsDocument(
    schrijfEnvelop({
      soort: 'Di01',
      stuurgegevens: {
        zender: { organisatie: '65656055', applicatie: 'Zorgpakket' },
        ontvanger: { organisatie: GEMEENTE, applicatie: 'GGk' },
        ...{ referentienummer, tijdstip: '20260601085900000', functie: bericht.berichtsoort },
      },
      parameters: {
        ...{ applicatieVersie: '0001', applicatieSubversie: '0000' },
        ...{ functieVersie: '0003', functieSubversie: '0002' },
      },
      lading: { bestandsnaam: null, bytes: schrijf(bericht) },
    }),
  )
  return { naam: `${referentienummer}.xml`, document, referentienummer }
}

/** What the chain can see in `uit/`; each has to be a whole, good envelope. */
function zichtbaar(map: string, fouten: string[]): { tekst: string; kop: Stuurgegevens }[] {
  return readdirSync(join(map, 'uit'))
    .filter((naam) => !naam.startsWith('.'))
    .flatMap((naam) => {
      const bytes = readFileSync(join(map, 'uit', naam))
      const ontleding = ontleed(bytes)
      const gelezen = ontleding.goed ? leesEnvelop(ontleding.knoop) : null
      if (!gelezen?.goed) {
        fouten.push(`half bestand zichtbaar: ${naam}`)
        return []
      }
      return [{ tekst: bytes.toString('utf8'), kop: gelezen.envelop.stuurgegevens }]
    })
}

/** Ids that were given, by the message that they answer. */
async function nummersVan({ beheer }: Opstelling): Promise<Map<string, string>> {
  const { rows } = await beheer.query<{ van: string; nummer: string }>(
    `SELECT kruisverwijzing AS van, referentienummer AS nummer FROM zending WHERE soort = 'Du01'`,
  )
  return new Map(rows.map(({ van, nummer }) => [van, nummer]))
}

const totKlaar = (map: string, naam: string) =>
  tot(() => {
    const werk = join(map, '.werk')
    const open = existsSync(werk)
      ? readdirSync(werk, { recursive: true })
          .map(String)
          .filter((pad) => pad.endsWith('.xml'))
      : []
    return (
      open.length === 0 &&
      existsSync(join(map, 'verwerkt', naam)) &&
      bestandenIn(join(map, 'uit')).length > 0
    )
  })

async function tot(klopt: () => boolean, geduldMs = GEDULD_MS): Promise<boolean> {
  for (const einde = Date.now() + geduldMs; Date.now() < einde; await wacht(50)) {
    if (klopt()) return true
  }
  return klopt()
}
