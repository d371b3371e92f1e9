// SPDX-License-Identifier: EUPL-1.2
/** What a plan of today would be about, with its counts. */
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { knipAudit } from '../opslag/auditknip.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { type Bewaartermijnen, jarenVoor, leesBewaartermijnen } from './termijnen.ts'
import { leesInHanden } from './werkinhanden.ts'
import { type Vondst, type Zoekopdracht, zoekOudeBerichten, zoekOudeDossiers } from './zoeken.ts'

export interface Klassetelling {
  /** Older than this local day. */
  readonly voor: string
  readonly weg: number
  /** What would go, by year. */
  readonly perJaar: Readonly<Record<string, number>>
  /** What is old enough and stays, by reason. */
  readonly blijft: Readonly<Record<string, number>>
  /** Not everything was looked at: the plan is full or was stopped; absent in plans of before. */
  readonly meer?: boolean
}

/** Counts only: nothing here says who. */
export interface Bewaartelling {
  readonly berichten: Klassetelling
  readonly dossiers: Klassetelling
  readonly audit: { readonly voor: string; readonly regels: number }
}

/** Where the search for a plan is. */
export interface Zoekstand {
  readonly stap: 'inHanden' | 'berichten' | 'dossiers'
  /** Part of this step that was looked at, 0 to 1; of `inHanden` nobody knows how much there is. */
  readonly deel: number | null
  /** Messages or dossiers that may go; of `inHanden` the rows that were read. */
  readonly gevonden: number
}

export interface Zoekopties {
  /** Stops the search between two sets: the plan then holds what was found so far. */
  readonly stop?: AbortSignal
  readonly voortgang?: (stand: Zoekstand) => void
}

/** Clients in one plan at most, per class (a few more can be found): the rest is for a next plan. */
const MEESTE = 500_000
export interface Opgave {
  readonly peildatum: string
  readonly termijnen: Bewaartermijnen
  readonly telling: Bewaartelling
  readonly berichten: Vondst
  readonly dossiers: Vondst
}

/** Throws `BEWAARPLAN_GESTOPT` when it was stopped before anything was looked at. */
export async function maakOpgave(
  toegang: Toegang,
  omgeving: Omgeving,
  { stop, voortgang = () => undefined }: Zoekopties,
): Promise<Opgave> {
  const { pool, organisatie, versleuteling, wie } = toegang
  const peildatum = omgeving.nu().slice(0, 10)
  const termijnen = await inTransactie(pool, organisatie, (client) =>
    leesBewaartermijnen(client, organisatie),
  )
  const inHanden = await leesInHanden(pool, organisatie, peildatum, stop, (gevonden) =>
    voortgang({ stap: 'inHanden', deel: null, gevonden }),
  )
  if (inHanden === null) throw new DienstFout('BEWAARPLAN_GESTOPT')
  const zoek = (stap: 'berichten' | 'dossiers', jaren: number): Zoekopdracht => ({
    ...{ pool, organisatie, vandaag: peildatum, inHanden, hoogstens: MEESTE },
    ...(stop === undefined ? {} : { stop }),
    grens: jarenVoor(peildatum, jaren),
    gezien: (deel, gevonden) => voortgang({ stap, deel, gevonden }),
  })
  const berichten = await zoekOudeBerichten(zoek('berichten', termijnen.berichten))
  const dossiers = await zoekOudeDossiers(zoek('dossiers', termijnen.dossier), versleuteling)
  const knip = await knipAudit(pool, organisatie, wie, {
    nu: omgeving.tijdstip(),
    jaren: termijnen.audit,
    proef: true,
    ...(stop === undefined ? {} : { stop }),
  })
  return {
    ...{ peildatum, termijnen, berichten, dossiers },
    telling: {
      berichten: telling(berichten, jarenVoor(peildatum, termijnen.berichten)),
      dossiers: telling(dossiers, jarenVoor(peildatum, termijnen.dossier)),
      audit: { voor: jarenVoor(peildatum, termijnen.audit), regels: knip.weg },
    },
  }
}

function telling({ perJaar, blijft, meer }: Vondst, voor: string): Klassetelling {
  const weg = Object.values(perJaar).reduce((som, n) => som + n, 0)
  return { voor, weg, perJaar, blijft, meer }
}
