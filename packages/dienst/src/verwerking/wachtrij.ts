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
  leesUitgaand,
  type MislukteRij,
  type UitgaandRij,
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
  readonly staat: 'wacht' | 'vastgehouden' | 'mislukt' | 'dood' | 'verzonden' | 'afgekeurd'
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

export interface Wachtrijkeuze {
  readonly alles?: boolean | undefined
  /** Only what is there about this message that went out or will. */
  readonly bericht?: string | undefined
}

/** The same within a transaction, with the clients in it. */
export async function wachtrijIn(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  { alles = false, bericht }: Wachtrijkeuze = {},
): Promise<Gelezen<readonly Wachtrijregel[]>> {
  await vergeetAfgehandelde(client, toegang, omgeving.nu())
  const opgeslagen = await leesInstellingen(client, toegang.organisatie)
  const tot = bevrorenTot(instellingenVan(opgeslagen).bevriezing, omgeving.nu())
  const rijen = [
    ...(await leesUitgaand(client, toegang, 'open', bericht)),
    ...(alles ? await leesUitgaand(client, toegang, 'verzonden', bericht) : []),
  ]
  const termijnen = await leesTermijnen(client, toegang, rijen, omgeving.nu().slice(0, 10))
  const gegevens = [
    ...rijen.map((rij) =>
      uitgaandRegel(toegang, rij, tot, termijnen.get(rij.id) ?? null, omgeving),
    ),
    ...(bericht === undefined ? await leesMislukte(client, toegang) : []).flatMap((rij) =>
      rij.staat === 'opgegeven' ? [] : [mislukteRegel(toegang, rij)],
    ),
  ]
  const clienten = rijen.flatMap(({ dossier }) => (dossier === null ? [] : [{ client: dossier }]))
  return { gegevens, clienten }
}

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
