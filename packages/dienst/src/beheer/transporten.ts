// SPDX-License-Identifier: EUPL-1.2
/** The ways by which messages come and go, and how they are doing. */
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { bevrorenTot } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { MAPPEN } from '../postbus/bestanden.ts'
import { isLijn, KANAAL, type Kanaal, LIJNNAMEN } from '../transport/kern/kanaal.ts'
import { leesRest } from '../transport/kern/lijnrest.ts'
import { leesLijnstand } from '../transport/kern/lijnstand.ts'
import { instellingenVan } from '../verwerking/context.ts'

export interface Transport {
  readonly id: Kanaal
  readonly naam: string
  /** `niet-ingericht`: never used by this organisation. */
  readonly staat: 'goed' | 'let-op' | 'fout' | 'niet-ingericht'
  /** Dutch sentences: what there is to know, worst first; empty when all is well. */
  readonly meldingen: readonly string[]
  /** Messages that wait to go out. */
  readonly wachtend: number
  /** UTC, of the oldest one. */
  readonly oudsteWachtend: string | null
  /** UTC, of the last message that went out. */
  readonly laatsteSucces: string | null
  /** Messages that failed and are tried again, and those that wait for a person. */
  readonly mislukt: number
  readonly dood: number
  readonly laatsteFout: string | null
  /** Local moment until which nothing may go out. */
  readonly vastgehoudenTot: string | null
  /** Of a line: its fuse and the last answer of the other side; `null` for the file drop. */
  readonly lijn: {
    readonly zekering: 'dicht' | 'open'
    /** UTC, of the next trial while it is open. */
    readonly openTot: string | null
    /** UTC. */
    readonly contact: string | null
  } | null
}

/** Setting under which `stopwijzer postbus` remembers its folder. */
const POSTBUSMAP = 'postbus.map'

interface Rij {
  readonly wachtend: number
  readonly oudste: Date | null
  readonly laatste: Date | null
  readonly mislukt: number
  readonly dood: number
  readonly fout: string | null
  readonly zonderantwoord: number
}

/** The file drop, and the line when messages go over one. */
export async function leesTransporten(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  omgeving: Omgeving,
): Promise<{ readonly transporten: readonly Transport[]; readonly map: string | null }> {
  const opgeslagen = await leesInstellingen(client, organisatie)
  const map = typeof opgeslagen[POSTBUSMAP] === 'string' ? opgeslagen[POSTBUSMAP] : null
  // Each part reads a partial index of what waits, or the newest row only.
  const { rows } = await client.query<Rij>(
    `SELECT
       (SELECT count(*)::int FROM uitgaand WHERE organisatie = $1 AND gepubliceerd IS NULL
          AND staat = 'wacht') AS wachtend,
       (SELECT min(b.vastgelegd) FROM uitgaand u
          JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
          WHERE u.organisatie = $1 AND u.gepubliceerd IS NULL AND u.staat = 'wacht') AS oudste,
       (SELECT u.gepubliceerd FROM uitgaand u WHERE u.organisatie = $1
          AND u.gepubliceerd IS NOT NULL ORDER BY u.volgnummer DESC LIMIT 1) AS laatste,
       (SELECT count(*)::int FROM uitgaand WHERE organisatie = $1 AND gepubliceerd IS NULL
          AND staat = 'wacht' AND volgende IS NOT NULL) AS mislukt,
       (SELECT count(*)::int FROM uitgaand WHERE organisatie = $1 AND gepubliceerd IS NULL
          AND staat = 'dood') AS dood,
       (SELECT u.fout FROM uitgaand u WHERE u.organisatie = $1 AND u.gepubliceerd IS NULL
          AND u.fout IS NOT NULL AND u.staat IN ('wacht', 'dood')
          ORDER BY u.sinds DESC LIMIT 1) AS fout,
       (SELECT count(*)::int FROM taak WHERE organisatie = $1 AND status = 'open'
          AND soort = 'retour-ontbreekt') AS zonderantwoord`,
    [organisatie],
  )
  const rij = rows[0]!
  const tot = bevrorenTot(instellingenVan(opgeslagen).bevriezing, omgeving.nu())
  const meldingen = [
    ...(rij.dood > 0 ? [`${aantal(rij.dood)} wacht op een mens. Kijk in de wachtrij.`] : []),
    ...(rij.mislukt > 0 ? [`${aantal(rij.mislukt)} lukte niet en wordt opnieuw geprobeerd.`] : []),
    ...(rij.zonderantwoord > 0 ? [zonderAntwoord(rij.zonderantwoord)] : []),
    ...(tot !== null ? [`Er geldt een bevriezing tot ${tot.replace('T', ' ')}.`] : []),
  ]
  const uit = {
    wachtend: rij.wachtend,
    oudsteWachtend: rij.oudste?.toISOString() ?? null,
    laatsteSucces: rij.laatste?.toISOString() ?? null,
    mislukt: rij.mislukt,
    dood: rij.dood,
    laatsteFout: rij.fout,
    vastgehoudenTot: tot,
  }
  const kanaal = opgeslagen[KANAAL]
  if (isLijn(kanaal)) {
    const lijn = await leesLijnstand(client, organisatie, kanaal, omgeving.tijdstip())
    const overLijn = [...meldingen, ...lijn.meldingen]
    const { openTot, contact } = lijn.toestand
    const overDeLijn: Transport = {
      id: kanaal,
      naam: LIJNNAMEN[kanaal],
      staat: rij.dood > 0 || lijn.fout ? 'fout' : overLijn.length > 0 ? 'let-op' : 'goed',
      meldingen: overLijn,
      ...uit,
      dood: rij.dood + lijn.dood,
      lijn: { zekering: openTot === null ? 'dicht' : 'open', openTot, contact },
    }
    const postbus = stillePostbus(LIJNNAMEN[kanaal])
    return { transporten: [overDeLijn, ...(map === null ? [] : [postbus])], map }
  }
  const rest = await leesRest(client, organisatie)
  const over = rest.aankomsten + rest.fouten
  const vanLijn = over === 0 ? [] : [lijnLietAchter(over)]
  const transport: Transport = {
    id: 'postbus',
    naam: POSTBUSNAAM,
    staat:
      over > 0 || (map !== null && rij.dood > 0)
        ? 'fout'
        : map === null
          ? 'niet-ingericht'
          : meldingen.length > 0
            ? 'let-op'
            : 'goed',
    meldingen: [
      ...vanLijn,
      ...(map === null
        ? ['Start de postbus met: stopwijzer postbus --organisatie CODE --map MAP']
        : meldingen),
    ],
    ...uit,
    lijn: null,
  }
  return { transporten: [transport], map }
}

const POSTBUSNAAM = 'Postbus (mappen met bestanden)'

/** Takes files in; what goes out goes over the line. */
function stillePostbus(lijn: string): Transport {
  return {
    id: 'postbus',
    naam: POSTBUSNAAM,
    staat: 'let-op',
    meldingen: [`Neemt bestanden aan. Wat weg moet, gaat over ${lijn}.`],
    ...{ wachtend: 0, oudsteWachtend: null, laatsteSucces: null, mislukt: 0, dood: 0 },
    ...{ laatsteFout: null, vastgehoudenTot: null, lijn: null },
  }
}

/** The answer clock (OP090): each of them is a task as well, with its counted days. */
function zonderAntwoord(getal: number): string {
  const wie = getal === 1 ? '1 bericht kreeg' : `${getal} berichten kregen`
  return `${wie} binnen 3 werkdagen geen antwoord. Vraag de ontvanger ernaar; verstuur niet opnieuw.`
}

/** Confirmed to the chain while the line was on, and not finished. */
function lijnLietAchter(getal: number): string {
  return `${aantal(getal)} van een lijn die uit staat: niet verwerkt of niet teruggemeld. Zet de lijn weer aan en start de dienst opnieuw.`
}

function aantal(getal: number): string {
  return getal === 1 ? '1 bericht' : `${getal} berichten`
}

export interface Transportproef {
  readonly geslaagd: boolean
  /** One per step, Dutch; never a path: that is nobody's business outside this machine. */
  readonly stappen: readonly {
    readonly stap: string
    readonly goed: boolean
    readonly zin: string
  }[]
}

/** Can the folders of the file drop be read and written by this process? Changes nothing. */
export async function toetsPostbus(map: string | null): Promise<Transportproef> {
  if (map === null) {
    const zin = 'Er is nog geen map ingesteld.'
    return { geslaagd: false, stappen: [{ stap: 'map', goed: false, zin }] }
  }
  const stappen = []
  for (const naam of MAPPEN) {
    const code = await access(
      join(map, naam),
      constants.R_OK | constants.W_OK | constants.X_OK,
    ).then(
      () => null,
      (fout: NodeJS.ErrnoException) => fout.code ?? 'onbekend',
    )
    stappen.push({
      stap: naam,
      goed: code === null,
      zin:
        code === null
          ? `De map ${naam} is te lezen en te schrijven.`
          : `De map ${naam} is niet te gebruiken (${code}). Controleer of zij bestaat en of de dienst er mag.`,
    })
  }
  return { geslaagd: stappen.every(({ goed }) => goed), stappen }
}
