// SPDX-License-Identifier: EUPL-1.2
/** Reads the environment by the schema: every wrong, double or unknown name stops the start. */
import { readFileSync } from 'node:fs'
import { afstand } from '@stopwijzer/ijw'
import { DienstFout, reden } from '../fout.ts'
import type { Instelling } from './instelling.ts'
import { SCHEMA, type Sleutelnaam, type Waarden } from './schema.ts'
import { OnjuisteWaarde } from './soorten.ts'

export type Omgevingswaarden = Readonly<Record<string, string | undefined>>

export interface Onderzocht {
  /** Only the settings that could be read. */
  readonly waarden: Partial<Waarden>
  readonly herkomst: Readonly<Record<Sleutelnaam, 'standaard' | 'omgeving' | 'bestand' | 'leeg'>>
  /** Path of the file, of what came from one. */
  readonly bestanden: Partial<Readonly<Record<Sleutelnaam, string>>>
  readonly fouten: readonly DienstFout[]
}

const NAMEN = Object.keys(SCHEMA) as Sleutelnaam[]

/** All values; throws the first fault as `DienstFout` with the name of the variable. */
export function leesOmgeving(env: Omgevingswaarden): Waarden {
  return leesMetBestanden(env).waarden
}

/** As `leesOmgeving`, with the paths of the files that were named. */
export function leesMetBestanden(
  env: Omgevingswaarden,
): Pick<Onderzocht, 'bestanden'> & { readonly waarden: Waarden } {
  const { waarden, bestanden, fouten } = onderzoekOmgeving(env)
  if (fouten[0] !== undefined) throw fouten[0]
  return { waarden: waarden as Waarden, bestanden }
}

/** All values and all faults. Empty counts as absent. */
export function onderzoekOmgeving(env: Omgevingswaarden): Onderzocht {
  const waarden: Record<string, unknown> = {}
  const herkomst: Record<string, string> = {}
  const bestanden: Record<string, string> = {}
  const fouten: DienstFout[] = onbekende(env)
  for (const sleutel of NAMEN) {
    const instelling: Instelling = SCHEMA[sleutel]
    try {
      const gevonden = zoek(instelling, env)
      herkomst[sleutel] = gevonden.herkomst
      if (gevonden.pad !== undefined) bestanden[sleutel] = gevonden.pad
      if (gevonden.tekst !== null) waarden[sleutel] = lees(instelling, gevonden)
    } catch (fout) {
      if (!(fout instanceof DienstFout)) throw fout
      fouten.push(fout)
    }
  }
  return { waarden, herkomst, bestanden, fouten } as unknown as Onderzocht
}

interface Gevonden {
  readonly herkomst: 'standaard' | 'omgeving' | 'bestand' | 'leeg'
  readonly tekst: string | null
  /** The variable to name when it is wrong. */
  readonly naam: string
  readonly pad?: string
}

function zoek({ naam, standaard, geheim, bestand }: Instelling, env: Omgevingswaarden): Gevonden {
  const metBestand = geheim === true || bestand === true
  const pad = metBestand ? env[`${naam}_FILE`] || undefined : undefined
  const eigen = env[naam] || undefined
  if (pad !== undefined && eigen !== undefined) {
    throw new DienstFout('INSTELLING_FOUT', [naam, `Kies ${naam} of ${naam}_FILE, niet allebei.`])
  }
  if (pad !== undefined) {
    const naamBestand = `${naam}_FILE`
    return { herkomst: 'bestand', tekst: leesBestand(naamBestand, pad), naam: naamBestand, pad }
  }
  if (eigen !== undefined) return { herkomst: 'omgeving', tekst: eigen, naam }
  return { herkomst: standaard === null ? 'leeg' : 'standaard', tekst: standaard, naam }
}

function leesBestand(naam: string, pad: string): string {
  let tekst: string
  try {
    tekst = readFileSync(pad, 'utf8').trimEnd()
  } catch (fout) {
    throw new DienstFout('INSTELLING_BESTAND', [naam, reden(fout)], fout)
  }
  if (tekst === '') throw new DienstFout('INSTELLING_BESTAND', [naam, 'het is leeg'])
  return tekst
}

function lees({ soort }: Instelling, { tekst, naam }: Gevonden): unknown {
  try {
    return soort.lees(tekst!)
  } catch (fout) {
    if (!(fout instanceof OnjuisteWaarde)) throw fout
    // The value itself stays out: it may be a secret in the wrong place.
    throw new DienstFout('INSTELLING_FOUT', [naam, fout.message])
  }
}

/** What Kubernetes and Docker set by themselves for a service that is called stopwijzer. */
const VAN_HET_PLATFORM =
  /^STOPWIJZER(_[A-Z0-9]+)*?_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP)(_(ADDR|PORT|PROTO))?)?)$/

function bekendeNamen(): string[] {
  return NAMEN.flatMap((sleutel) => {
    const { naam, geheim, bestand }: Instelling = SCHEMA[sleutel]
    return geheim || bestand ? [naam, `${naam}_FILE`] : [naam]
  })
}

/**
 * What is known of one setting, by its name or that of its file.
 * @throws DienstFout `INSTELLING_ONBEKEND`, with the name that was probably meant.
 */
export function zoekInstelling(naam: string): Instelling {
  const alle: readonly Instelling[] = Object.values(SCHEMA)
  const gevonden = alle.find((een) => een.naam === naam.replace(/_FILE$/, ''))
  if (gevonden !== undefined) return gevonden
  throw new DienstFout('INSTELLING_ONBEKEND', [naam, bedoeld(naam, bekendeNamen())])
}

function onbekende(env: Omgevingswaarden): DienstFout[] {
  const bekend = bekendeNamen()
  return Object.keys(env)
    .filter((naam) => naam.startsWith('STOPWIJZER_') && !bekend.includes(naam))
    .filter((naam) => !VAN_HET_PLATFORM.test(naam))
    .map((naam) => new DienstFout('INSTELLING_ONBEKEND', [naam, bedoeld(naam, bekend)]))
}

function bedoeld(naam: string, bekend: readonly string[]): string {
  const grens = 6
  const [naast] = bekend
    .map((ander) => ({ ander, ver: afstand(naam, ander, grens) }))
    .filter(({ ver }) => ver <= grens)
    .sort((a, b) => a.ver - b.ver)
  return naast === undefined ? '' : `Bedoelt u ${naast.ander}? `
}
