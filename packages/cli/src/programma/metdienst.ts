// SPDX-License-Identifier: EUPL-1.2
/** What commands on the service share: opening and closing it, its errors, its clock, its signals. */
import { userInfo } from 'node:os'
import {
  DIENST,
  type Dienst,
  DienstFout,
  inTransactie,
  type Logboek,
  leesConfiguratie,
  leesInstellingen,
  type Metingen,
  mensAanOpdrachtregel,
  metAfgeschermd,
  omgevingMetKlok,
  openDienst,
  serveerMetingen,
  staatOpen,
  type Toegang,
  type Waarden,
} from '@stopwijzer/dienst'
import { maskeer } from '../uitvoer/maskeer.ts'
import { AFSLUIT, type Afsluitcode } from './fouten.ts'
import type { Omgeving } from './omgeving.ts'
import type { Opdracht } from './opdracht.ts'

export interface Dienstopties {
  readonly gegevens?: string
  readonly nu?: string
}

export interface Gebruik {
  /** The clock stands still: everything in the command happens at one moment. */
  readonly stilstaand: boolean
  /** Looks only: a database that is not there is not made, and the trial may be read outside it. */
  readonly alleenLezen?: boolean
  /** `false`: works on what is there, so a database that is not there is a fault. */
  readonly aanmaken?: boolean
  /** `false`: the database is used as it is, whatever its schema. */
  readonly migreren?: boolean
  /** The service does the work by itself; otherwise the user of the system does. */
  readonly alsDienst?: boolean
  /** Organisation whose last trial clock counts when `--nu` is not given. */
  readonly proefklokVan?: () => string
}

/** Setting under which a trial remembers the clock of its last run. */
export const PROEFKLOK = 'proef.nu'
/** Setting under which the folder of the file drop is remembered. */
export const POSTBUSMAP = 'postbus.map'

/** The options that every command on the service has. */
export function metDienstopties(opdracht: Opdracht): Opdracht {
  return opdracht.option(
    '--gegevens <map>',
    'Map van de ingebouwde databank; DATABASE_URL gaat voor',
  ) as Opdracht
}

/** What a list or action may see; `toegangVoor` reads it. */
export interface Zichtopties {
  readonly metAfgeschermd?: boolean
}

/** Also shielded clients (OP003): only on request, and written down. */
export function metZicht(opdracht: Opdracht): Opdracht {
  return opdracht.option(
    '--met-afgeschermd',
    'Ook afgeschermde cliënten. Alleen voor wie dat mag; het komt in het logboek',
  ) as Opdracht
}

/** The access to an organisation for a command; `waarvoor` is what the audit log says of a wider view. */
export async function toegangVoor(
  dienst: Dienst,
  code: string,
  { metAfgeschermd: ruim }: Zichtopties,
  waarvoor: string,
): Promise<Toegang> {
  const toegang = await dienst.organisatie(code)
  return ruim ? metAfgeschermd(toegang, dienst.omgeving, waarvoor) : toegang
}

/** The clock of a trial. */
export function metKlok(opdracht: Opdracht): Opdracht {
  return opdracht.option(
    '--nu <tijd>',
    'Zet de klok, bijvoorbeeld 2026-07-20T09:00:00 (alleen met STOPWIJZER_PROEF=1)',
  ) as Opdracht
}

/**
 * Opens the service for `werk` and closes it afterwards. Errors of the service become
 * a sentence with a remedy and exit code 2.
 */
export async function metDienst(
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
  opties: Dienstopties,
  gebruik: Gebruik,
  werk: (dienst: Dienst) => Promise<Afsluitcode>,
): Promise<void> {
  return metDienstfouten(omgeving, klaar, async () => {
    const configuratie = leesConfiguratie(process.env, opties.gegevens)
    let klok = omgevingMetKlok(opties.nu, configuratie.proef, gebruik.stilstaand)
    const alleenLezen = gebruik.alleenLezen ?? false
    const wie = gebruik.alsDienst ? DIENST : mensAanOpdrachtregel(gebruikersnaam())
    const dienst = await openDienst(configuratie, {
      omgeving: klok,
      alleenLezen,
      aanmaken: gebruik.aanmaken ?? !alleenLezen,
      wie,
      ...(gebruik.migreren === undefined ? {} : { migreren: gebruik.migreren }),
    })
    try {
      if (opties.nu === undefined && gebruik.proefklokVan !== undefined) {
        const nu = await proefklok(dienst, gebruik.proefklokVan())
        if (nu !== null) klok = omgevingMetKlok(nu, true, gebruik.stilstaand)
      }
      return await werk({ ...dienst, omgeving: klok })
    } finally {
      await dienst.sluit()
    }
  })
}

/** Runs `werk`; an error of the service becomes a sentence with a remedy and exit code 2. */
export async function metDienstfouten(
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
  werk: () => Promise<Afsluitcode>,
): Promise<void> {
  try {
    klaar(await werk())
  } catch (fout) {
    if (!(fout instanceof DienstFout)) throw fout
    omgeving.praat(maskeer(`Fout ${fout.code}: ${fout.message}\n  Wat te doen: ${fout.remedie}`))
    klaar(AFSLUIT.fout)
  }
}

/** Name of the user in the operating system; some containers have a number only. */
function gebruikersnaam(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? 'onbekend'}`
  }
}

/** Warns in the log when others may read the key file; for commands that keep running. */
export function waarschuwSleutelbestand({ bos }: Dienst, logboek: Logboek): void {
  if (bos.bestand === undefined || !staatOpen(bos.bestand)) return
  logboek.waarschuwing('anderen mogen bij het sleutelbestand', { code: 'SLEUTELBESTAND_OPEN' })
}

/** The clock that the last trial run was set to; outside a trial always `null`. */
async function proefklok(dienst: Dienst, code: string): Promise<string | null> {
  if (!dienst.bos.proef && !dienst.configuratie.proef) return null
  const toegang = await dienst.organisatie(code)
  const nu = (await instellingenTekst(toegang))[PROEFKLOK]
  return typeof nu === 'string' ? nu : null
}

/** Measurements on a port of their own, when one is set. */
export async function openMetingen(
  { pool, omgeving }: Dienst,
  { metingPoort, metingAdres }: Waarden,
  logboek: Logboek,
): Promise<Metingen | null> {
  if (metingPoort === undefined) return null
  const metingen = await serveerMetingen(pool, omgeving, { adres: metingAdres, poort: metingPoort })
  logboek.info('metingen geopend', { poort: metingen.poort })
  return metingen
}

/** All stored settings of an organisation, also the internal ones. */
export function instellingenTekst(toegang: Toegang): Promise<Readonly<Record<string, unknown>>> {
  return inTransactie(toegang.pool, toegang.organisatie, (client) =>
    leesInstellingen(client, toegang.organisatie),
  )
}

/** One Ctrl-C reaches us from the terminal, and again from `npm` or `npx` around us. */
const ZELFDE_SEIN_MS = 1_000

/**
 * Aborted at the first Ctrl-C or SIGTERM; one that comes more than a second later ends the process
 * at once, without stopping the database.
 */
export function stopsein(): { readonly sein: AbortSignal; sluit(): void } {
  const stop = new AbortController()
  const seinen = ['SIGINT', 'SIGTERM'] as const
  const bij = () => {
    if (stop.signal.aborted) return
    stop.abort()
    setTimeout(los, ZELFDE_SEIN_MS).unref()
  }
  const los = () => {
    for (const sein of seinen) process.off(sein, bij)
  }
  // What is closed after a stop still has the same signal to come.
  const sluit = () => {
    if (!stop.signal.aborted) los()
  }
  for (const sein of seinen) process.on(sein, bij)
  return { sein: stop.signal, sluit }
}
