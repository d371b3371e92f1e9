// SPDX-License-Identifier: EUPL-1.2
/** The outcome in words: for the terminal, and as sections of `docs/prestaties.md`. */
import type { Meetverslag } from './index.ts'
import type { Machine } from './machine.ts'
import type { Meting, Spreiding, Tabel, Vergelijking } from './meting.ts'

/** A figure in three significant digits, the Dutch way: `17.100`, `18,4`, `0,213`. */
export function cijfer(waarde: number): string {
  if (!Number.isFinite(waarde)) return 'onbekend'
  return waarde.toLocaleString('nl-NL', {
    maximumSignificantDigits: 3,
    minimumSignificantDigits: 1,
  })
}

function metSpreiding({ mediaan, laagste, hoogste }: Spreiding): string {
  return `${cijfer(mediaan)} (${cijfer(laagste)} tot ${cijfer(hoogste)})`
}

function doelTekst({ doel, uitkomsteenheid }: Vergelijking): string {
  return `${doel.kant} ${cijfer(doel.grens)} ${uitkomsteenheid}`
}

const gehaald = (vergelijking: Vergelijking) => (vergelijking.gehaald ? 'ja' : 'nee')

/** For a terminal: a few lines per comparison. */
export function alsTekst({ machine, metingen }: Meetverslag): string {
  const regels = [machineTekst(machine), '']
  for (const meting of metingen) {
    regels.push(`${meting.id}  ${meting.titel}`)
    for (const deel of meting.vergelijkingen) {
      regels.push(
        `  ${deel.naam}`,
        `    Stopwijzer  ${metSpreiding(deel.eigen)} ${deel.eenheid}`,
        `    verwijzing  ${metSpreiding(deel.verwijzing)} ${deel.eenheid}`,
        `    uitkomst    ${metSpreiding(deel.uitkomst)} ${deel.uitkomsteenheid}`,
        `    doel        ${doelTekst(deel)}: ${deel.gehaald ? 'gehaald' : 'niet gehaald'}`,
      )
    }
    if (meting.tabel) regels.push(...tabelTekst(meting.tabel))
    regels.push('')
  }
  return regels.join('\n')
}

/** Columns as wide as their widest value. */
function tabelTekst({ kop, rijen }: Tabel): string[] {
  const breedtes = kop.map((naam, i) =>
    Math.max(naam.length, ...rijen.map((rij) => rij[i]?.length ?? 0)),
  )
  return [kop, ...rijen].map((rij) =>
    `  ${rij.map((waarde, i) => waarde.padStart(breedtes[i] ?? 0)).join('  ')}`.trimEnd(),
  )
}

function tabelMarkdown({ kop, rijen }: Tabel): string[] {
  const regel = (waarden: readonly string[]) => `| ${waarden.join(' | ')} |`
  return [regel(kop), `|${kop.map(() => '---:').join('|')}|`, ...rijen.map(regel)]
}

function machineTekst({ processor, kernen, geheugenGiB, systeem, node }: Machine): string {
  return `Machine: ${processor}, ${kernen} kernen, ${geheugenGiB} GiB, ${systeem}, Node ${node}`
}

/** What a new page of figures starts with. */
const BEGIN = `# Prestaties

De cijfers op deze pagina maakt \`stopwijzer meet --uit docs/prestaties.md\`. Alleen de delen tussen de tekens \`meting\` worden vervangen; de tekst eromheen is geschreven.

Elk cijfer is een vergelijking op dezelfde machine, in dezelfde run, om en om gemeten. Er staat de middelste waarde van alle rondes, met de laagste en de hoogste erachter. De uitkomst is per ronde bepaald. Losse getallen zeggen weinig: op een andere machine zijn ze anders, de verhoudingen veel minder.
`

/**
 * The page with the sections of these benchmarks replaced; what people wrote
 * around the sections, and the sections of other benchmarks, stay as they were.
 * `datum` is the day of measuring, `JJJJ-MM-DD`.
 */
export function werkVerslagBij(
  pagina: string | undefined,
  { machine, metingen }: Meetverslag,
  datum: string,
): string {
  let tekst = pagina ?? BEGIN
  for (const meting of metingen) {
    const [open, dicht] = [`<!-- meting ${meting.id} -->`, `<!-- einde ${meting.id} -->`]
    const deel = `${open}\n${sectie(meting, machine, datum)}\n${dicht}`
    const van = tekst.indexOf(open)
    const tot = tekst.indexOf(dicht)
    tekst =
      van >= 0 && tot > van
        ? tekst.slice(0, van) + deel + tekst.slice(tot + dicht.length)
        : `${tekst.trimEnd()}\n\n${deel}\n`
  }
  return tekst
}

function sectie(meting: Meting, machine: Machine, datum: string): string {
  const [jaar, maand, dag] = datum.split('-')
  const rijen = meting.vergelijkingen.map((deel) =>
    [
      deel.naam,
      `${metSpreiding(deel.eigen)} ${deel.eenheid}`,
      `${metSpreiding(deel.verwijzing)} ${deel.eenheid}`,
      `**${cijfer(deel.uitkomst.mediaan)} ${deel.uitkomsteenheid}** (${cijfer(deel.uitkomst.laagste)} tot ${cijfer(deel.uitkomst.hoogste)})`,
      doelTekst(deel),
      gehaald(deel),
    ].join(' | '),
  )
  return [
    `## ${meting.id}: ${meting.titel}`,
    '',
    meting.uitleg,
    '',
    '| wat | Stopwijzer | verwijzing | uitkomst | doel | gehaald |',
    '|---|---|---|---|---|---|',
    ...rijen.map((rij) => `| ${rij} |`),
    '',
    ...(meting.tabel ? [...tabelMarkdown(meting.tabel), ''] : []),
    `Gemeten op ${dag}-${maand}-${jaar}. ${machineTekst(machine)}.`,
  ].join('\n')
}
