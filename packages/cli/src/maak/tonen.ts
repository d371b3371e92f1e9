// SPDX-License-Identifier: EUPL-1.2
/** A report in words: what goes out, until when, what it means and what follows. */
import type { Melding, Meldregel, Rijfout } from '@stopwijzer/dienst'
import { telWerkdagen, toonDatum } from '@stopwijzer/ijw'
import { aantal, vouw, zichtbaar } from '../uitvoer/tekst.ts'
import { stapregels } from './correctielijst.ts'

/** What the JSON output holds. */
export interface Uitkomst {
  readonly proefrun: boolean
  readonly meldingen: readonly (Melding & { readonly rij?: number })[]
  /** Rows of the file that cannot be read. */
  readonly rijfouten: readonly Rijfout[]
}

/** One report, all that is known about it. */
export function toonMelding(melding: Melding, vandaag: string, proefrun: boolean): string {
  const regels: string[] = []
  const zeg = (zin: string) => regels.push(vouw(zichtbaar(zin), 80, '', ''))
  const waar = melding.gemeente === null ? '' : ` van gemeente ${melding.gemeente}`
  zeg(`${titel(melding)} voor ${onderwerp(melding)}${waar}`)
  if (melding.stappen.length > 1) {
    zeg('Deze correctie heeft meer stappen:')
    regels.push(...stapregels(melding.stappen))
  } else {
    for (const regel of melding.regels) regels.push(...velden(regel, melding))
  }
  regels.push('')
  for (const { boodschap, actie, regel } of melding.bevindingen) {
    zeg(`FOUT  ${boodschap} (${regel})`)
    zeg(`      ${actie}`)
  }
  for (const waarschuwing of melding.waarschuwingen) zeg(`LET OP  ${waarschuwing}`)
  const { termijn } = melding
  if (termijn !== null) {
    zeg(`Termijn: uiterlijk ${toonDatum(termijn.uiterlijk)}. ${termijn.aanleiding}`)
    if (termijn.teLaat)
      zeg('Deze melding is te laat. Stuur haar toch: te laat is geen reden voor afkeur.')
  } else if (melding.berichtsoort === 'JW307' && melding.soort === 'stop') {
    zeg('Termijn: vijf werkdagen nadat bekend werd dat de zorg niet verdergaat.')
  }
  for (const { tekst, status, profiel } of melding.gevolgen) {
    zeg(`Regionaal gevolg (${profiel}): ${tekst} Dit is een ${status}.`)
  }
  if (melding.goed) for (const zin of vervolg(melding, vandaag)) zeg(zin)
  zeg(slot(melding, proefrun))
  return `${regels.join('\n')}\n`
}

function onderwerp({ toewijzingNummer, product }: Melding): string {
  return toewijzingNummer === null
    ? `taakgericht werk met product ${product}`
    : `toewijzing ${toewijzingNummer}`
}

function titel({ soort, berichtsoort }: Melding): string {
  const naam = berichtsoort ?? (soort === 'start' ? 'JW305' : 'JW307')
  return soort === 'correctie' ? `${naam} (correctie)` : naam
}

function velden(regel: Meldregel, { omvang }: Melding): string[] {
  const rijen: [string, string | null][] = [
    ['Wat', regel.status === '3' ? 'verwijderen van een eerdere melding' : 'nieuwe melding'],
    ['Product', regel.product],
    ['Ingang toewijzing', datum(regel.toewijzingIngangsdatum)],
    ['Begindatum', datum(regel.begindatum)],
    ['Einddatum', datum(regel.einddatum)],
    ['Reden', regel.redenBeeindiging],
    [
      'Omvang (niet in bericht)',
      omvang &&
        `volume ${omvang.volume}, eenheid ${omvang.eenheid}, frequentie ${omvang.frequentie}`,
    ],
  ]
  return rijen.flatMap(([naam, waarde]) =>
    waarde === null ? [] : [`  ${naam.padEnd(26)}${zichtbaar(waarde)}`],
  )
}

function datum(iso: string | null): string | null {
  return iso === null ? null : toonDatum(iso)
}

/** What happens after this message. */
function vervolg(melding: Melding, vandaag: string): string[] {
  const antwoord = melding.berichtsoort === 'JW305' ? 'JW306' : 'JW308'
  const { uiterlijk } = telWerkdagen(vandaag, 3, 'atw')
  const uit = [
    `Daarna: de gemeente antwoordt uiterlijk ${toonDatum(uiterlijk)} met een ${antwoord}.`,
  ]
  if (melding.stappen.length > 1) {
    uit.push(
      'Elk volgend bericht gaat vanzelf weg als de gemeente het vorige heeft goedgekeurd. Volg de correctie met: stopwijzer correctie --organisatie CODE',
    )
    return uit
  }
  const stop = melding.regels.find((r) => r.status === '1' && r.redenBeeindiging !== null)
  if (stop?.redenBeeindiging === '20') {
    uit.push('De toewijzing blijft open. Gaat de zorg verder? Meld dan een nieuwe start.')
  } else if (stop !== undefined) {
    uit.push(
      'De gemeente kan de toewijzing daarna sluiten. U hoeft dan niet nog een stop te melden.',
    )
  }
  return uit
}

function slot({ verzonden, goed }: Melding, proefrun: boolean): string {
  if (verzonden !== null) return `Verzonden: uit/${verzonden}`
  if (!goed) return 'Niet verzonden.'
  return proefrun ? 'Dit was een proefrun. Er is niets verzonden.' : 'Niet verzonden.'
}

/** The rows of a file: one line each, errors with row and column, and the sum at the end. */
export function toonLijst({ meldingen, rijfouten, proefrun }: Uitkomst): string {
  const regels = [
    ...rijfouten.map((f) => ({
      rij: f.rij,
      tekst: `FOUT  ${f.kolom === null ? '' : `kolom ${f.kolom}: `}${f.reden}`,
    })),
    ...meldingen.map((m) => ({ rij: m.rij ?? 0, tekst: lijstregel(m) })),
  ].toSorted((a, b) => a.rij - b.rij)
  const fout = rijfouten.length + meldingen.filter((m) => !m.goed).length
  const verzonden = meldingen.filter((m) => m.verzonden !== null).length
  const som = [
    `${aantal(regels.length, 'rij', 'rijen')}, ${aantal(fout, 'fout', 'fouten')}`,
    verzonden === 0 ? 'niets verzonden' : `${aantal(verzonden, 'bericht', 'berichten')} verzonden`,
  ].join(', ')
  const uitleg =
    proefrun || fout === 0 || verzonden > 0
      ? []
      : ['Herstel de fouten, of verzend alleen de goede rijen met --goede-rijen.']
  return `${[...regels.map((r) => `rij ${String(r.rij).padStart(4)}  ${r.tekst}`), '', `${som}.`, ...uitleg].join('\n')}\n`
}

function lijstregel(melding: Melding): string {
  const nummer = onderwerp(melding)
  const fout = melding.bevindingen[0]
  if (fout !== undefined) return zichtbaar(`FOUT  ${nummer}: ${fout.boodschap} ${fout.actie}`)
  const bij = [
    melding.termijn === null ? '' : ` uiterlijk ${toonDatum(melding.termijn.uiterlijk)}`,
    melding.verzonden === null ? '' : ` uit/${melding.verzonden}`,
  ].join('')
  const letOp = melding.waarschuwingen.map((w) => `\n          LET OP  ${zichtbaar(w)}`).join('')
  return `goed  ${nummer}${bij}${letOp}`
}
