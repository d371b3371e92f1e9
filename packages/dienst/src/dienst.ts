// SPDX-License-Identifier: EUPL-1.2
/** Opens what a command needs: configuration, keys, database and organisation. */
import type pg from 'pg'
import { leesMetBestanden, type Omgevingswaarden } from './configuratie/lezen.ts'
import { foutenBijGgk, foutenBijVsp } from './configuratie/lijnen.ts'
import { foutenSamen } from './configuratie/start.ts'
import { type Databank, eisIngebouwde, openDatabank } from './databank/databank.ts'
import { DienstFout } from './fout.ts'
import { echteOmgeving, klokVanaf, type Omgeving } from './omgeving.ts'
import { DIENST, type Handelende, zetInstantie } from './opslag/handelende.ts'
import { openOrganisatie, registreer, type Toegang } from './opslag/organisatie.ts'
import { eisCode } from './opslag/transactie.ts'
import { leesVal, type Val, zetVal } from './proefpunten.ts'
import { laadSleutelbos, type Sleutelbos } from './sleutels/sleutelbos.ts'
import { alsGgkconfiguratie, type Ggkconfiguratie } from './transport/ggk/configuratie.ts'
import { alsVspconfiguratie, type Vspconfiguratie } from './transport/vsp/configuratie.ts'
import type { Webhookbeleid } from './webhooks/adres.ts'

/** Settings from environment and command line. */
export interface Configuratie {
  readonly databaseUrl: string | undefined
  readonly gegevens: string
  readonly sleutel: string | undefined
  /** File with the keys; `sleutel` is absent then. */
  readonly sleutelbestand: string | undefined
  /** Trial: unknown organisations are registered by themselves, a missing key is made. */
  readonly proef: boolean
  /** Where a trial ends the process; see `proefpunten.ts`. */
  readonly val?: Val | undefined
  /** Where webhooks may go; nowhere when it is left out. */
  readonly webhooks?: Webhookbeleid | undefined
  /** The line to the GGK; `null` when it is off. */
  readonly ggk?: Ggkconfiguratie | null | undefined
  /** The line to VECOZO; `null` when it is off. */
  readonly vsp?: Vspconfiguratie | null | undefined
  /** Certificate of the web application, when the service does TLS itself (PEM). */
  readonly webcertificaat?: string | undefined
  /** Name of this installation in the audit log. */
  readonly instantie?: string | undefined
}

/** Reads the environment. A wrong value stops the start with a sentence that names it. */
export function leesConfiguratie(env: Omgevingswaarden, gegevens?: string): Configuratie {
  const { waarden, bestanden } = leesMetBestanden(env)
  const [fout] = foutenSamen(waarden)
  if (fout !== undefined) throw fout
  return {
    databaseUrl: waarden.databaseUrl,
    gegevens: gegevens ?? waarden.gegevens,
    // A running process follows the file, so it wants the path.
    sleutel: bestanden.sleutel === undefined ? waarden.sleutel : undefined,
    sleutelbestand: bestanden.sleutel,
    proef: waarden.proef,
    val: leesVal(waarden.vallen),
    instantie: waarden.instantie,
    webcertificaat: waarden.tlsCertificaat,
    ggk: foutenBijGgk(waarden).length === 0 ? alsGgkconfiguratie(waarden) : null,
    vsp: foutenBijVsp(waarden).length === 0 ? alsVspconfiguratie(waarden) : null,
    webhooks: {
      hosts: waarden.webhookHosts,
      intern: waarden.webhookIntern,
      proef: waarden.proef,
    },
  }
}

export interface Dienst {
  readonly configuratie: Configuratie
  readonly pool: pg.Pool
  readonly bos: Sleutelbos
  readonly omgeving: Omgeving
  readonly wie: Handelende
  /** Opens an organisation; in a trial an unknown one is registered first. */
  organisatie(code: string): Promise<Toegang>
  /** Starts the embedded database again when it is gone. */
  herstel(): Promise<void>
  sluit(): Promise<void>
}

export interface DienstOpties {
  readonly omgeving?: Omgeving
  readonly verbindingen?: number
  /** Commands that only look may use data of a trial outside a trial. */
  readonly alleenLezen?: boolean
  /** In whose name everything happens; the service itself unless somebody is named. */
  readonly wie?: Handelende
  /** `false`: the schema is left as it is, and a trial makes no key of its own. */
  readonly migreren?: boolean
  /** `false`: a database that is not there yet is a fault. */
  readonly aanmaken?: boolean
}

/** The keys of a configuration. Throws `DienstFout`. */
export function laadSleutels(configuratie: Configuratie, opties: DienstOpties = {}): Sleutelbos {
  const bos = laadSleutelbos({
    sleutel: configuratie.sleutel,
    sleutelbestand: configuratie.sleutelbestand,
    gegevens:
      configuratie.databaseUrl === undefined || configuratie.proef
        ? configuratie.gegevens
        : undefined,
    proef: configuratie.proef && opties.migreren !== false,
  })
  if (bos.proef && !configuratie.proef && !opties.alleenLezen) throw new DienstFout('SLEUTEL_PROEF')
  return bos
}

/** Opens the service. Throws `DienstFout`. */
export async function openDienst(
  configuratie: Configuratie,
  opties: DienstOpties = {},
): Promise<Dienst> {
  zetVal(configuratie.val)
  zetInstantie(configuratie.instantie)
  // Before the keys: a trial would make one there.
  if (opties.aanmaken === false) eisIngebouwde(configuratie)
  const bos = laadSleutels(configuratie, opties)
  const databank: Databank = await openDatabank({
    databaseUrl: configuratie.databaseUrl,
    gegevens: configuratie.gegevens,
    ...(opties.migreren === undefined ? {} : { migreren: opties.migreren }),
    ...(opties.aanmaken === undefined ? {} : { aanmaken: opties.aanmaken }),
    ...(opties.verbindingen === undefined ? {} : { verbindingen: opties.verbindingen }),
  })
  const omgeving = opties.omgeving ?? echteOmgeving()
  const { pool } = databank
  const wie = opties.wie ?? DIENST
  return {
    configuratie,
    pool,
    bos,
    omgeving,
    wie,
    async organisatie(code) {
      eisCode(code)
      if (configuratie.proef) await registreer(pool, bos, code, omgeving.tijdstip(), wie)
      return openOrganisatie(pool, bos, code, wie)
    },
    herstel: () => databank.herstel(),
    sluit: () => databank.sluit(),
  }
}

/** The clock of `--nu`: local time, only in a trial. */
export function omgevingMetKlok(
  nu: string | undefined,
  proef: boolean,
  stilstaand: boolean,
): Omgeving {
  if (nu === undefined) return echteOmgeving()
  if (!proef) throw new DienstFout('KLOK_ALLEEN_PROEF')
  const geldig = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(nu) && !Number.isNaN(Date.parse(`${nu}Z`))
  if (!geldig) {
    throw new DienstFout('INSTELLING_FOUT', ['--nu', 'Schrijf de tijd als 2026-07-20T09:00:00.'])
  }
  return echteOmgeving(klokVanaf(nu, stilstaand))
}
