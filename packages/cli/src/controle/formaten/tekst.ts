// SPDX-License-Identifier: EUPL-1.2
/** Text for a person: what is wrong, where, what follows from it and what to do. */
import type { Bevinding, LaagUitkomst, Rapport } from '@stopwijzer/ijw'
import { maakVerf, type Verf } from '../../uitvoer/kleur.ts'
import { aantal, opsomming, vouw, zichtbaar } from '../../uitvoer/tekst.ts'
import { codelijstBij, labelVan } from '../codes.ts'
import type { Bron } from '../toelichting.ts'
import { codeVan, type Formaat, LAAGNAAM, laagnaam, type Telling, telzinnen } from './formaat.ts'

/** More findings of one file than this are counted: the other forms list them all. */
const MEESTE_BEVINDINGEN = 50
const MEESTE_CODES = 4

export interface TekstOpties {
  readonly kleur: boolean
  readonly breedte: number
  /** One file only: then a good file shows its layers too. */
  readonly enkel: boolean
}

export function tekst(opties: TekstOpties): Formaat {
  const verf = maakVerf(opties.kleur)
  /** What comes after a file with findings keeps a line away from it. */
  let afstand = ''
  return {
    begin: () => '',
    bestand({ rapport, bron }) {
      const kop = afstand + kopregel(rapport, opties.breedte, verf)
      const kort = rapport.bevindingen.length === 0 && !opties.enkel
      afstand = kort ? '' : '\n'
      if (kort) return kop
      const getoond = rapport.bevindingen.slice(0, MEESTE_BEVINDINGEN)
      const rest = rapport.bevindingen.length - getoond.length
      const blokken = getoond.map((b) => blok(b, rapport, bron, opties.breedte, verf))
      const meer =
        rest > 0
          ? `\n… en nog ${aantal(rest, 'bevinding', 'bevindingen')}. Alles staat in --formaat json.\n`
          : ''
      return `${kop}${blokken.join('')}${meer}\n${lagenregel(rapport, opties.breedte, verf)}\n`
    },
    einde: (telling) => (opties.enkel ? '' : slotregel(telling, opties.breedte)),
  }
}

function kopregel(rapport: Rapport, breedte: number, verf: Verf): string {
  const naam = zichtbaar(rapport.bestand ?? '')
  const { woorden, kleur } = samenvatting(rapport)
  const rechts = [
    [rapport.berichtsoort, rapport.standaard].filter((deel) => deel !== null).join(' '),
    rapport.duurMs === null ? '' : `${Math.max(1, Math.round(rapport.duurMs))} ms`,
  ]
    .filter((deel) => deel !== '')
    .join('   ')
  const links = `${naam}   ${woorden}`
  const gat = ' '.repeat(Math.max(3, breedte - links.length - rechts.length))
  return `${verf.vet(naam)}   ${verf[kleur](woorden)}${rechts === '' ? '' : gat}${rechts}\n`
}

function samenvatting({ bevindingen, lagen }: Rapport): { woorden: string; kleur: keyof Verf } {
  const fouten = bevindingen.filter((b) => b.ernst === 'fout').length
  const waarschuwingen = bevindingen.length - fouten
  const delen = [
    fouten > 0 ? aantal(fouten, 'fout', 'fouten') : '',
    waarschuwingen > 0 ? aantal(waarschuwingen, 'waarschuwing', 'waarschuwingen') : '',
  ].filter((deel) => deel !== '')
  if (fouten > 0) return { woorden: delen.join(', '), kleur: 'fout' }
  // Only the layers that ran are named: a message is never called valid on half the checks.
  delen.push(geenFouten(lagen))
  return { woorden: delen.join(', '), kleur: waarschuwingen > 0 ? 'letOp' : 'goed' }
}

const perLagen = new WeakMap<readonly LaagUitkomst[], string>()

/** Good files share one list of layers, so its sentence is made once. */
function geenFouten(lagen: readonly LaagUitkomst[]): string {
  const bekend = perLagen.get(lagen)
  if (bekend !== undefined) return bekend
  const gedaan = lagen.filter((l) => l.uitkomst === 'goed').map((l) => LAAGNAAM[l.laag])
  const zin = `geen fouten in ${opsomming(gedaan)}`
  perLagen.set(lagen, zin)
  return zin
}

function blok(
  b: Bevinding,
  rapport: Rapport,
  bron: Bron | null,
  breedte: number,
  verf: Verf,
): string {
  const soort = b.ernst === 'fout' ? verf.fout('FOUT  ') : verf.letOp('LET OP')
  const plek = b.locatie?.regel == null ? '' : `regel ${b.locatie.regel}`
  // Every line keeps room for the line number at the right of the first one.
  const ruimte = plek === '' ? breedte : breedte - plek.length - 3
  const [eerste = '', ...verder] = vouw(
    `${codeVan(b)}  ${b.boodschap}`,
    ruimte,
    '        ',
    '',
  ).split('\n')
  const gat = plek === '' ? '' : ' '.repeat(Math.max(3, breedte - eerste.length - plek.length))
  const regels = [`${soort}${eerste.slice(6)}${gat}${plek}`, ...verder]
  const wie = bron?.wie(b)
  if (wie) regels.push(`  ${wie}`)
  const bronregel = bron?.regel(b)
  if (bronregel) {
    const nummer = String(bronregel.nummer).padStart(6)
    regels.push(`${nummer} | ${bronregel.tekst}`)
    regels.push(
      `${' '.repeat(6)} | ${' '.repeat(bronregel.vanaf)}${verf.fout('^'.repeat(bronregel.lengte))}`,
    )
  }
  const mogelijk = mogelijkheden(b, rapport)
  if (mogelijk) regels.push(vouw(mogelijk, breedte, '  '))
  regels.push(vouw(`Gevolg: ${b.gevolg}`, breedte, '  '))
  regels.push(vouw(`Wat te doen: ${b.actie}`, breedte, '  '))
  return `\n${regels.join('\n')}\n`
}

/** `Mogelijk: 31 Volgens plan, … (alle 11: stopwijzer uitleg JZ588)`. */
function mogelijkheden(b: Bevinding, rapport: Rapport): string | null {
  if (b.mogelijk === undefined || b.mogelijk.length === 0) return null
  const lijst = codelijstBij(rapport, b.locatie?.pad)
  const eerste = b.mogelijk.slice(0, MEESTE_CODES).map((code) => {
    const label = labelVan(lijst, code)
    return label === null ? code : `${code} ${label}`
  })
  const meer = b.mogelijk.length > MEESTE_CODES
  const uitleg = lijst === null ? '' : `stopwijzer uitleg ${lijst}`
  const slot = meer
    ? ` … (alle ${b.mogelijk.length}${uitleg === '' ? '' : `: ${uitleg}`})`
    : uitleg === ''
      ? ''
      : ` (meer: ${uitleg})`
  return `Mogelijk: ${eerste.join(', ')}${slot}`
}

function lagenregel(rapport: Rapport, breedte: number, verf: Verf): string {
  const { lagen } = rapport
  const gedaan = lagen.filter((l) => l.uitkomst !== 'overgeslagen')
  const woorden = gedaan.map(
    (l) => `${laagnaam(rapport, l.laag)} ${l.uitkomst === 'goed' ? 'goed' : 'FOUT'}`,
  )
  const regels = [vouw(`Gecontroleerd: ${woorden.join(', ')}.`, breedte, '')]
  return [...regels, ...nietGecontroleerd(lagen, breedte).map(verf.zwak)].join('\n')
}

/** The layers that did not run, grouped by reason. */
function nietGecontroleerd(lagen: readonly LaagUitkomst[], breedte: number): readonly string[] {
  const perReden = new Map<string, string[]>()
  for (const { laag, uitkomst, reden } of lagen) {
    if (uitkomst !== 'overgeslagen') continue
    perReden.set(reden ?? '', [...(perReden.get(reden ?? '') ?? []), LAAGNAAM[laag]])
  }
  return [...perReden].map(([reden, namen]) =>
    vouw(`Niet gecontroleerd: ${opsomming(namen)}. ${reden}`, breedte, ''),
  )
}

function slotregel(telling: Telling, breedte: number): string {
  const delen = telzinnen(telling)
  return `\n${[vouw(delen.join(' '), breedte, ''), ...nietGecontroleerd(telling.nietGecontroleerd, breedte)].join('\n')}\n`
}
