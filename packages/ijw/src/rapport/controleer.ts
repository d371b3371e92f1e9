// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks one file on the levels of the standard, in order, and reports. Who
 * fails on a level is not tested further (IV028); the report says of every layer
 * that did not run why it did not.
 */
import { lees } from '../lezen/index.ts'
import { toetsInhoud } from '../regels/index.ts'
import type { Bericht } from '../releases/ijw-3.2/index.ts'
import { definitieVan, standaardVan } from '../releases/index.ts'
import type { Bevinding, Laag } from './bevinding.ts'
import { metPlaatsen } from './plaatsen.ts'
import type { LaagUitkomst, Rapport } from './rapport.ts'
import { isXmlfout } from './structuursoorten.ts'

/** The verdict of a judge from outside on level 3 (`samenhang`) or 4 (`extern`). */
export interface Laagoordeel {
  readonly laag: 'samenhang' | 'extern'
  readonly bevindingen: readonly Bevinding[]
  /**
   * Dutch; set when only a part of the layer could be tested. The layer then counts
   * as skipped for this reason, unless something wrong was found.
   */
  readonly reden?: string | undefined
}

export interface ControleerOpties {
  /** Name to put in the report. */
  readonly bestand?: string | null | undefined
  /** SHA-256 of the bytes in hex; the library has no crypto. */
  readonly sha256?: string | null | undefined
  /** Date of checking, `JJJJ-MM-DD`. Without it rules that need one use the Dagtekening of the message. */
  readonly peildatum?: string | undefined
  /** TR134 also on Begindatum and Einddatum; default true. */
  readonly tr134OpBeginEnEind?: boolean | undefined
  /** Milliseconds since any moment; without it `duurMs` is `null`. */
  readonly klok?: (() => number) | undefined
  /** Judges of level 3 and 4: they need earlier messages or lists that the library does not have. */
  readonly extra?: ((bericht: Bericht) => readonly Laagoordeel[]) | undefined
}

const LAGEN: readonly Laag[] = ['bestand', 'xsd', 'inhoud', 'samenhang', 'extern']

/** Why a layer after a failed one did not run. */
const NA_FOUT: Readonly<Record<Laag, string>> = {
  bestand: 'Het bestand is niet te lezen als XML-bericht.',
  xsd: 'De opbouw van het bericht klopt niet.',
  inhoud: 'De inhoud van het bericht klopt niet.',
  samenhang: 'Het bericht past niet bij eerdere berichten.',
  extern: '',
}

const NA_XMLFOUT = 'De XML is niet welgevormd. Wat na de fout staat, is niet te lezen.'

/** Why a layer did not run although all before it were good. */
const NIET_GEGEVEN: Readonly<Record<Laag, string>> = {
  bestand: '',
  xsd: '',
  inhoud: 'Voor retourberichten zijn er geen regels voor de inhoud.',
  samenhang: 'Er zijn geen eerdere berichten om mee te vergelijken.',
  extern: 'Er zijn geen externe gegevens om mee te vergelijken.',
}
const GEEN_PEILDATUM = 'Er is geen peildatum gegeven.'

/** Checks the bytes of one file. Pure; never throws on any input. */
export function controleer(bytes: Uint8Array, opties: ControleerOpties = {}): Rapport {
  return controleerMetBericht(bytes, opties).rapport
}

/** As `controleer`, with the message itself when levels 0 and 1 are good. */
export function controleerMetBericht(
  bytes: Uint8Array,
  opties: ControleerOpties = {},
): { readonly rapport: Rapport; readonly bericht: Bericht | null } {
  const begin = opties.klok?.() ?? 0
  const uitkomst = lees(bytes)
  const { lagen, bevindingen } = uitkomst.goed
    ? beoordeel(uitkomst.bericht, uitkomst.waarschuwingen, opties)
    : { lagen: lagenNaLezen(uitkomst.bevindingen), bevindingen: uitkomst.bevindingen }
  const { berichtsoort, release } = uitkomst.goed ? uitkomst.bericht : uitkomst
  const rapport: Rapport = {
    bestand: opties.bestand ?? null,
    sha256: opties.sha256 ?? null,
    berichtsoort,
    standaard: release === null ? null : standaardVan(release),
    oordeel: bevindingen.some((b) => b.ernst === 'fout') ? 'fout' : 'goed',
    lagen,
    bevindingen: metPlaatsen(bytes, bevindingen),
    duurMs: opties.klok === undefined ? null : Math.round((opties.klok() - begin) * 1000) / 1000,
  }
  return { rapport, bericht: uitkomst.goed ? uitkomst.bericht : null }
}

interface Beoordeeld {
  readonly lagen: readonly LaagUitkomst[]
  readonly bevindingen: readonly Bevinding[]
}

/** Levels 2 to 4 of a message whose form is good. */
function beoordeel(
  bericht: Bericht,
  waarschuwingen: readonly Bevinding[],
  opties: ControleerOpties,
): Beoordeeld {
  // Return messages have no rules on content: their verdict is their content.
  if (definitieVan(bericht.berichtsoort, bericht.release)?.heen !== null) {
    const inhoud = overgeslagen('inhoud', NIET_GEGEVEN.inhoud)
    return metExtra(bericht, inhoud, waarschuwingen, opties)
  }
  const inhoud = toetsInhoud(bericht, {
    peildatum: opties.peildatum ?? bericht.Header.BerichtIdentificatie.Dagtekening,
    tr134OpBeginEnEind: opties.tr134OpBeginEnEind ?? true,
  })
  if (inhoud.length === 0) return metExtra(bericht, GOED, waarschuwingen, opties)
  return { lagen: lagenTotEnMet('inhoud'), bevindingen: [...waarschuwingen, ...inhoud] }
}

/** Adds what the judges from outside say about levels 3 and 4. */
function metExtra(
  bericht: Bericht,
  inhoud: LaagUitkomst,
  eerder: readonly Bevinding[],
  opties: ControleerOpties,
): Beoordeeld {
  const oordelen = opties.extra?.(bericht)
  if (oordelen === undefined || oordelen.length === 0) {
    const { heen, retour } = opties.peildatum === undefined ? ZONDER_DATUM : ZONDER_EXTRA
    return { lagen: inhoud === GOED ? heen : retour, bevindingen: eerder }
  }
  const lagen: LaagUitkomst[] = [goed('bestand'), goed('xsd'), inhoud]
  const bevindingen = [...eerder]
  let gefaald = false
  for (const laag of ['samenhang', 'extern'] as const) {
    const vanLaag = oordelen.filter((oordeel) => oordeel.laag === laag)
    const gevonden = vanLaag.flatMap((oordeel) => oordeel.bevindingen)
    const reden = vanLaag.find((oordeel) => oordeel.reden !== undefined)?.reden
    if (gefaald) {
      lagen.push(overgeslagen(laag, NA_FOUT.samenhang))
      continue
    }
    bevindingen.push(...gevonden)
    gefaald = gevonden.some((b) => b.ernst === 'fout')
    if (gefaald) lagen.push({ laag, uitkomst: 'fout', reden: null })
    else if (vanLaag.length === 0) lagen.push(overgeslagen(laag, NIET_GEGEVEN[laag]))
    else lagen.push(reden === undefined ? goed(laag) : overgeslagen(laag, reden))
  }
  return { lagen, bevindingen }
}

function goed(laag: Laag): LaagUitkomst {
  return { laag, uitkomst: 'goed', reden: null }
}

function overgeslagen(laag: Laag, reden: string): LaagUitkomst {
  return { laag, uitkomst: 'overgeslagen', reden }
}

const GOED = goed('inhoud')
// The common outcomes are made once: the good path runs thousands of times a second.
const ZONDER_EXTRA = zonderExtra(NIET_GEGEVEN.extern)
const ZONDER_DATUM = zonderExtra(GEEN_PEILDATUM)

function zonderExtra(reden: string) {
  const vorm = [goed('bestand'), goed('xsd')]
  const buiten = [overgeslagen('samenhang', NIET_GEGEVEN.samenhang), overgeslagen('extern', reden)]
  const retour = [...vorm, overgeslagen('inhoud', NIET_GEGEVEN.inhoud), ...buiten]
  return { heen: [...vorm, GOED, ...buiten], retour }
}

/** Good up to the layer that failed, that one wrong, the rest skipped because of it. */
function lagenTotEnMet(gefaald: Laag, reden = NA_FOUT[gefaald]): readonly LaagUitkomst[] {
  const plaats = LAGEN.indexOf(gefaald)
  return LAGEN.map((laag, i) => {
    if (i < plaats) return goed(laag)
    return i === plaats ? { laag, uitkomst: 'fout', reden: null } : overgeslagen(laag, reden)
  })
}

/** What is broken as XML was read up to the fault only; that says more than that the structure is wrong. */
function lagenNaLezen(bevindingen: readonly Bevinding[]): readonly LaagUitkomst[] {
  const gefaald = eersteFout(bevindingen)
  return bevindingen.some(isXmlfout) ? lagenTotEnMet(gefaald, NA_XMLFOUT) : lagenTotEnMet(gefaald)
}

function eersteFout(bevindingen: readonly Bevinding[]): Laag {
  const fouten = bevindingen.filter((b) => b.ernst === 'fout')
  const opbouw = fouten.some((b) => b.laag === 'xsd')
  // Beside faults of structure, a finding on the file without a place only says that there are more.
  const bestand = fouten.some((b) => b.laag === 'bestand' && (b.locatie !== null || !opbouw))
  return bestand ? 'bestand' : 'xsd'
}
