// SPDX-License-Identifier: EUPL-1.2
/** Reports in the shapes of the contract. */
import type { Bevinding } from '@stopwijzer/ijw'
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { vervolgVan } from '../../meldingen/vervolg.ts'
import type { Melding } from '../../verwerking/melding.ts'
import type { Meldregel } from '../../verwerking/stapuitleg.ts'
import { alsInvoerbevinding } from './berichtvorm.ts'
import { alsBetaalgevolg, alsBewaking } from './dossiervorm.ts'

type Uitkomst = Antwoord<'stopmeldingen.maak'>

export function alsMelduitkomst(
  melding: Melding,
  berichtId: string | null,
  vandaag: string,
): Uitkomst {
  const { bevindingen, correctie } = melding
  return {
    soort: melding.soort,
    toewijzingNummer: melding.toewijzingNummer,
    gemeente: melding.gemeente,
    berichtsoort: melding.berichtsoort,
    goed: melding.goed,
    berichtId,
    correctieId: correctie,
    bevindingen: bevindingen.map((een) => ({
      veld: veldVan(een),
      bevinding: alsInvoerbevinding(een),
    })),
    waarschuwingen: melding.waarschuwingen,
    retourcodes: [...new Set(bevindingen.flatMap(({ retourcode }) => retourcode ?? []))],
    regels: melding.regels.map(alsMeldregel),
    omvang: melding.omvang,
    termijn: melding.termijn && alsBewaking(melding.termijn, vandaag),
    gevolgen: melding.gevolgen.map(alsBetaalgevolg),
    stappen: melding.stappen.map((stap) => ({ ...stap, regels: stap.regels.map(alsMeldregel) })),
    vervolg: vervolgVan(melding, vandaag),
  }
}

export function alsMeldregel({ status, ...regel }: Meldregel): Uitkomst['regels'][number] {
  return { ...regel, status: status === '3' ? '3' : '1' }
}

/** Elements of the message that somebody fills in. */
const VELDEN: Readonly<Record<string, string>> = {
  ToewijzingNummer: 'toewijzingNummer',
  Begindatum: 'begindatum',
  Einddatum: 'einddatum',
  RedenBeeindiging: 'redenBeeindiging',
}

function veldVan({ locatie, regel }: Bevinding): string | null {
  const element =
    locatie?.pad
      ?.split('/')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? ''
  // What cannot even be made is about the number that leads nowhere.
  return VELDEN[element] ?? (['TR019', 'TR332'].includes(regel) ? 'toewijzingNummer' : null)
}
