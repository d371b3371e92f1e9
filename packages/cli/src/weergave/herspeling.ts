// SPDX-License-Identifier: EUPL-1.2
/** What judging again and rebuilding found, for a person. */
import { type Herbouwuitkomst, type Herspeeluitkomst, losseCodes } from '@stopwijzer/dienst'
import { toonMoment } from '../uitvoer/datum.ts'
import { aantal, getal, vouw } from '../uitvoer/tekst.ts'

type Verschil = Herspeeluitkomst['verschillen'][number]

export function toonHerspeling(uitkomst: Herspeeluitkomst, breedte: number): string {
  const { organisatie, bekeken, gelijk, verschillen } = uitkomst
  if (bekeken === 0) return `Er is bij ${organisatie} niets te herspelen.\n`
  const kop = `${aantal(bekeken, 'bericht', 'berichten')} van ${organisatie} opnieuw beoordeeld: ${getal(gelijk)} gelijk, ${getal(verschillen.length)} anders. Er is niets veranderd.`
  return `${[vouw(kop, breedte, '', ''), ...verschillen.map((een) => toonVerschil(een, breedte))].join('\n')}\n`
}

function toonVerschil(verschil: Verschil, breedte: number): string {
  const { bericht, berichtsoort, identificatie, moment, toen, nu } = verschil
  const wat = [berichtsoort, identificatie].filter((deel) => deel !== null).join(' ')
  return [
    '',
    vouw(`${wat === '' ? bericht : `${wat} (${bericht})`}, van ${toonMoment(moment)}`, breedte, ''),
    vouw(`Toen: ${uitslag(toen)}`, breedte, '  '),
    vouw(`Nu:   ${uitslag(nu)}`, breedte, '  '),
  ].join('\n')
}

function uitslag({ oordeel, codes }: Verschil['toen']): string {
  const zeggend = losseCodes(codes)
  return zeggend.length === 0 ? oordeel : `${oordeel}, ${zeggend.join(', ')}`
}

export function toonHerbouw(uitkomsten: readonly Herbouwuitkomst[]): string {
  if (uitkomsten.length === 0) return 'Er zijn geen organisaties.\n'
  return uitkomsten
    .map(({ organisatie, dossiers, afwijkend }) => {
      const stand =
        afwijkend === 0
          ? 'niets week af'
          : `${aantal(afwijkend, 'WEEK AF en is', 'WEKEN AF en zijn')} hersteld`
      return `${organisatie}: ${aantal(dossiers, 'dossier', 'dossiers')} opnieuw gemaakt, ${stand}.\n`
    })
    .join('')
}
