// SPDX-License-Identifier: EUPL-1.2
/** Open tasks and the outcome of a decision, for a person. */
import type { Merk, OpenTaak, Taakuitkomst } from '@stopwijzer/dienst'
import { maskeer, toonDatum, zichtbaar } from '@stopwijzer/ijw'
import { TAKEN_MET_BERICHT, type Voorstel } from '@stopwijzer/keten'
import { TAAKNAMEN } from '@stopwijzer/koppelvlak/taaknamen'
import { labelVan } from '../controle/codes.ts'
import { maakVerf } from '../uitvoer/kleur.ts'
import { aantal, opsomming, vouw } from '../uitvoer/tekst.ts'
import { resterend } from '../uitvoer/termijn.ts'
import { bevindingsregels } from './bevindingen.ts'
import type { Scherm } from './scherm.ts'
import { woord } from './woorden.ts'

type Regel = Pick<OpenTaak, 'id' | 'taak'> & Merk

/** What is due first stands on top, as the list comes. */
export function toonTaken(taken: readonly Regel[], scherm: Scherm): string {
  const { organisatie, breedte, vandaag } = scherm
  if (taken.length === 0) return `Er zijn geen open taken bij ${organisatie}.\n`
  const teLaat = taken.filter(({ taak }) => taak.uiterlijk !== null && taak.uiterlijk < vandaag)
  const kop = `${aantal(taken.length, 'open taak', 'open taken')} bij ${organisatie}${teLaat.length === 0 ? '' : `, ${teLaat.length} te laat`}. Wat het eerst moet, staat bovenaan.`
  const met = taken.find(({ taak }) => TAKEN_MET_BERICHT.some((soort) => soort === taak.soort))
  const slot = [
    met === undefined
      ? 'Klaar met een taak? stopwijzer taken akkoord ID'
      : 'Akkoord, en het bericht gaat weg: stopwijzer taken akkoord ID',
    'Niet doen: stopwijzer taken afwijzen ID --reden "waarom"',
  ]
  return `${[vouw(kop, breedte, ''), ...taken.map((taak) => blok(taak, scherm)), '', ...slot].join('\n')}\n`
}

function blok({ id, taak, afgeschermd }: Regel, { breedte, vandaag, kleur }: Scherm): string {
  const verf = maakVerf(kleur)
  const { uiterlijk, toewijzingNummer: nummer } = taak
  const termijn =
    uiterlijk === null
      ? 'geen termijn'
      : `${resterend(uiterlijk, vandaag)}, ${toonDatum(uiterlijk)}`
  const titel = `${woord(TAAKNAMEN, taak.soort)}${nummer === null ? '' : `, toewijzing ${nummer}`}`
  const zinnen = [
    taak.toelichting,
    ...voorstelzinnen(taak.voorstel),
    ...(afgeschermd ? ['Deze cliënt is afgeschermd (OP003).'] : []),
  ]
  return [
    '',
    ...vouw(titel, breedte, '', '  ').split('\n').map(verf.vet),
    `  ${uiterlijk !== null && uiterlijk < vandaag ? verf.fout(termijn) : termijn}   ${id}`,
    ...zinnen.map((zin) => vouw(zichtbaar(maskeer(zin)), breedte, '  ', '')),
  ].join('\n')
}

/** What will be sent; never about whom. */
function voorstelzinnen(voorstel: Voorstel | null): string[] {
  if (voorstel === null) return []
  if (voorstel.soort === 'herstel') {
    return voorstel.codes.length === 0
      ? []
      : [`Codes: ${voorstel.codes.join(', ')}. Uitleg: stopwijzer uitleg ${voorstel.codes[0]}`]
  }
  const { gemeente, aanbieder } = voorstel
  const wie = `van gemeente ${gemeente} en aanbieder ${aanbieder}`
  if (voorstel.soort === 'JW301') {
    const { einddatum, redenWijziging: reden, mogelijkeRedenen } = voorstel
    const einde = einddatum === null ? 'zonder einddatum' : `einddatum ${toonDatum(einddatum)}`
    return [
      `Voorstel: JW301 ${wie}, ${einde}, ${reden === null ? 'reden nog te kiezen' : `reden ${metLabel('JZ002', reden)}`}.`,
      ...(reden === null && mogelijkeRedenen.length > 0
        ? [
            `Kies met --reden: ${opsomming(mogelijkeRedenen.map((code) => metLabel('JZ002', code)))}.`,
          ]
        : []),
    ]
  }
  const { product, begindatum, einddatum, redenBeeindiging } = voorstel
  const delen = [
    product === null
      ? ''
      : `product ${[product.categorie, product.code].filter(Boolean).join('/')}`,
    begindatum === null ? '' : `begin ${toonDatum(begindatum)}`,
    einddatum === null ? '' : `einde ${toonDatum(einddatum)}`,
    redenBeeindiging === null ? '' : `reden ${metLabel('JZ588', redenBeeindiging)}`,
  ].filter((deel) => deel !== '')
  return [`Voorstel: ${[`${voorstel.soort} ${wie}`, ...delen].join(', ')}.`]
}

function metLabel(lijst: string, code: string): string {
  const label = labelVan(lijst, code)
  return label === null ? code : `${code} (${label})`
}

const BESLUIT: Readonly<Record<Taakuitkomst['status'], string>> = {
  akkoord: 'Akkoord',
  afgewezen: 'Afgewezen',
  open: 'NIET GELUKT, de taak blijft open',
}

/** What became of a decision. */
export function toonTaakuitkomst(uitkomst: Taakuitkomst, breedte: number): string {
  const { id, soort, status, verzonden, oordeel, bevindingen } = uitkomst
  return `${[
    vouw(`${BESLUIT[status]}: ${woord(TAAKNAMEN, soort)} (${id}).`, breedte, ''),
    ...(oordeel === undefined ? [] : [`Het bericht is verwerkt: ${oordeel}.`]),
    ...verzonden.map((naam) => zichtbaar(maskeer(`Verzonden: uit/${naam}`))),
    ...(verzonden.length === 0 && status === 'akkoord' ? ['Er gaat geen bericht uit.'] : []),
    ...bevindingsregels(bevindingen, breedte),
  ].join('\n')}\n`
}
