// SPDX-License-Identifier: EUPL-1.2
/** The queue as a person sees it: what waits, what failed, why, and what can be done about it. */
import { BERICHTEN, type Berichtsoort } from '@stopwijzer/ijw'
import { bevrorenTot } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import type { Gelezen } from '../opslag/leesmetaudit.ts'
import { leesMislukt, vergeetAfgehandelde } from '../opslag/mislukt.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { inZicht } from '../opslag/transactie.ts'
import {
  leesMislukte,
  leesOnbeantwoord,
  leesUitgaand,
  type MislukteRij,
  type UitgaandRij,
  type Wachtrijdeel,
  type Wachtrijstaat,
} from '../opslag/wachtrij.ts'
import { leesTermijnen } from './berichttermijnen.ts'
import { instellingenVan } from './context.ts'

const ACTIES = ['opnieuw', 'opnieuw-als-nieuw', 'opgeven'] as const
export type Actie = (typeof ACTIES)[number]

export interface Wachtrijregel {
  /** `<organisatie>-<ledger id>`. */
  readonly id: string
  readonly richting: 'uit' | 'in' | 'eigen'
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly bestand: string
  /**
   * `wacht`: goes out at the next look. `vastgehouden`: a freeze, or a shielded client. `mislukt`: tried again at
   * `volgende`. `dood`: waits for a person. `verzonden`, `afgekeurd`: out, not approved.
   */
  readonly staat: Wachtrijstaat
  readonly pogingen: number
  /** Why it is there. */
  readonly reden: string | null
  readonly sinds: string | null
  readonly volgende: string | null
  /** Local moment at which a freeze ends. */
  readonly vastgehoudenTot: string | null
  /** Last day by which the receiver has to have it; `null` when no term is known. */
  readonly uiterlijk: string | null
  /** The freeze ends after that day, or the day has passed. */
  readonly teLaat: boolean
  readonly acties: readonly {
    readonly actie: Actie
    readonly kan: boolean
    readonly waaromNiet: string | null
  }[]
}

/** The queue of an organisation; `alles`: also what is out and not approved. */
export async function leesWachtrij(
  toegang: Toegang,
  omgeving: Omgeving,
  alles = false,
): Promise<readonly Wachtrijregel[]> {
  const { gegevens } = await inZicht(toegang, (client) =>
    wachtrijIn(client, toegang, omgeving, { alles }),
  )
  return gegevens
}

export interface Wachtrijkeuze extends Omit<Wachtrijdeel, 'bevroren' | 'na'> {
  readonly alles?: boolean | undefined
  /** After this place: of the last line of the page before. */
  readonly na?: Wachtrijplek | null | undefined
}

/** Which part of the queue, and where in it. */
export type Wachtrijplek = readonly [deel: (typeof DELEN)[number], string, string]

/** A line, where it stands, and whose it is. */
export interface Wachtrijgelezen {
  readonly regel: Wachtrijregel
  readonly plek: Wachtrijplek
  readonly dossier: Buffer | null
}

/** The same within a transaction, with the clients in it. */
export async function wachtrijIn(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  keuze: Wachtrijkeuze = {},
): Promise<Gelezen<readonly Wachtrijregel[]>> {
  const gelezen = await leesWachtrijdeel(client, toegang, omgeving, keuze)
  const clienten = gelezen.flatMap(({ dossier }) => (dossier === null ? [] : [{ client: dossier }]))
  return { gegevens: gelezen.map(({ regel }) => regel), clienten }
}

/** What still has to go out, what failed, and with `alles` what is out without approval. */
export async function leesWachtrijdeel(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  { alles = false, na = null, grens, ...keuze }: Wachtrijkeuze,
): Promise<readonly Wachtrijgelezen[]> {
  await vergeetAfgehandelde(client, toegang, omgeving.nu())
  const opgeslagen = await leesInstellingen(client, toegang.organisatie)
  const tot = bevrorenTot(instellingenVan(opgeslagen).bevriezing, omgeving.nu())
  /** What of this part still fits; `undefined` when the part lies before the place. */
  const deel = (naam: (typeof DELEN)[number], gevonden: number): Wachtrijdeel | undefined => {
    const vanaf = na === null ? 0 : DELEN.indexOf(na[0])
    const plaats = DELEN.indexOf(naam)
    const rest = grens === undefined ? undefined : grens - gevonden
    if (plaats < vanaf || rest === 0) return undefined
    const begin = na !== null && plaats === vanaf ? ([na[1], na[2]] as const) : undefined
    return { ...keuze, bevroren: tot !== null, na: begin, grens: rest }
  }
  const eerste = deel('open', 0)
  const open = eerste ? await leesUitgaand(client, toegang, eerste) : []
  const tweede = keuze.bericht === undefined ? deel('mislukt', open.length) : undefined
  const mislukt = tweede ? await leesMislukte(client, toegang, tweede) : []
  const derde = alles ? deel('onbeantwoord', open.length + mislukt.length) : undefined
  const weg = derde ? await leesOnbeantwoord(client, toegang, derde) : []
  const vandaag = omgeving.nu().slice(0, 10)
  const termijnen = await leesTermijnen(client, toegang, [...open, ...weg], vandaag)
  const uit = (rij: UitgaandRij) =>
    uitgaandRegel(toegang, rij, tot, termijnen.get(rij.id) ?? null, omgeving)
  return [
    ...open.map((rij) => ({
      regel: uit(rij),
      plek: ['open', rij.volgnummer, ''] as const,
      dossier: rij.dossier,
    })),
    ...mislukt.map((rij) => ({
      regel: mislukteRegel(toegang, rij),
      plek: ['mislukt', rij.plek, rij.id] as const,
      dossier: null,
    })),
    ...weg.map((rij) => ({
      regel: uit(rij),
      plek: ['onbeantwoord', rij.moment, rij.id] as const,
      dossier: rij.dossier,
    })),
  ]
}

/** In this order: what waits for something comes before what is out. */
const DELEN = ['open', 'mislukt', 'onbeantwoord'] as const

function uitgaandRegel(
  toegang: Toegang,
  rij: UitgaandRij,
  tot: string | null,
  uiterlijk: string | null,
  omgeving: Omgeving,
): Wachtrijregel {
  const staat = staatVan(rij, tot)
  // A shielding has no end that is known.
  const bevroren = staat === 'vastgehouden' && rij.staat !== 'afgeschermd'
  const dan = bevroren ? tot! : omgeving.nu()
  return {
    id: `${toegang.organisatie}-${rij.id}`,
    richting: 'uit',
    berichtsoort: rij.berichtsoort,
    identificatie: rij.identificatie,
    bestand: rij.bestandsnaam,
    staat,
    pogingen: rij.pogingen,
    reden: redenVan(rij, staat),
    sinds: rij.sinds?.toISOString() ?? null,
    volgende: staat === 'mislukt' ? (rij.volgende?.toISOString() ?? null) : null,
    vastgehoudenTot: bevroren ? tot : null,
    uiterlijk,
    teLaat: rij.gepubliceerd === null && uiterlijk !== null && dan.slice(0, 10) > uiterlijk,
    acties: acties((actie) => waaromNietUitgaand(actie, rij)),
  }
}

function staatVan(rij: UitgaandRij, tot: string | null): Wachtrijregel['staat'] {
  if (rij.gepubliceerd !== null) return rij.status === 'afgekeurd' ? 'afgekeurd' : 'verzonden'
  if (rij.staat === 'dood') return 'dood'
  if (rij.staat === 'afgeschermd') return 'vastgehouden'
  if (tot !== null) return 'vastgehouden'
  return rij.volgende === null ? 'wacht' : 'mislukt'
}

function redenVan(rij: UitgaandRij, staat: Wachtrijregel['staat']): string | null {
  switch (staat) {
    case 'vastgehouden':
      return rij.staat === 'afgeschermd'
        ? 'de cliënt is afgeschermd (OP003)'
        : 'er geldt een bevriezing van het verzenden'
    case 'verzonden':
      return 'er is nog geen retourbericht'
    case 'afgekeurd':
      return 'de ontvanger keurde het bericht af'
    default:
      return rij.fout
  }
}

function mislukteRegel(toegang: Toegang, rij: MislukteRij): Wachtrijregel {
  const { map, naam } = leesMislukt(toegang, rij)
  return {
    id: `${toegang.organisatie}-${rij.id}`,
    richting: map,
    berichtsoort: rij.berichtsoort,
    identificatie: null,
    bestand: naam,
    staat: rij.staat === 'dood' ? 'dood' : 'mislukt',
    pogingen: rij.pogingen,
    reden: rij.fout,
    sinds: rij.sinds.toISOString(),
    volgende: rij.staat === 'dood' ? null : rij.volgende.toISOString(),
    vastgehoudenTot: null,
    uiterlijk: null,
    teLaat: false,
    acties: acties((actie) => waaromNietMislukt(actie, rij)),
  }
}

function acties(waaromNiet: (actie: Actie) => string | null): Wachtrijregel['acties'] {
  return ACTIES.map((actie) => {
    const reden = waaromNiet(actie)
    return { actie, kan: reden === null, waaromNiet: reden }
  })
}

/** Why an action on an outgoing message is not possible; `null` when it is. */
export function waaromNietUitgaand(actie: Actie, rij: UitgaandRij): string | null {
  if (rij.staat === 'opgegeven') return 'Het bericht is opgegeven.'
  if (rij.staat === 'vervangen') return 'Het bericht is vervangen door een nieuw bericht.'
  if (rij.staat === 'afgeschermd' && actie !== 'opgeven') {
    return 'De cliënt is afgeschermd. Over deze cliënt gaan geen berichten.'
  }
  switch (actie) {
    case 'opnieuw':
      return rij.gepubliceerd !== null && rij.status === 'afgekeurd'
        ? 'De ontvanger keurde het bericht af. Hetzelfde bericht geeft hetzelfde antwoord.'
        : null
    case 'opnieuw-als-nieuw':
      if (BERICHTEN[rij.berichtsoort as Berichtsoort].heen !== null) {
        return 'Een retourbericht hoort bij één bericht. Een nieuw retourbericht past daar niet bij.'
      }
      return rij.status === 'verzonden' || rij.status === 'afgekeurd'
        ? null
        : 'De ontvanger keurde het bericht goed.'
    case 'opgeven':
      return rij.gepubliceerd === null ? null : 'Het bericht is al verzonden.'
  }
}

/** Why an action on an item that failed is not possible; `null` when it is. */
export function waaromNietMislukt(actie: Actie, rij: MislukteRij): string | null {
  if (actie === 'opnieuw-als-nieuw') {
    return 'Dit bericht is nog niet verwerkt. Alleen een eigen, verzonden bericht kan als nieuw.'
  }
  if (actie === 'opgeven' && rij.geparkeerd) {
    return 'Dit bericht is al ontvangen en moet een antwoord krijgen.'
  }
  return null
}
