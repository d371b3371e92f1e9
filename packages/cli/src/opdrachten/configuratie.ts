// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer configuratie`: what holds, without secrets, what is wrong, and what one setting does. */
import { type Configuratieoverzicht, toonConfiguratie, zoekInstelling } from '@stopwijzer/dienst'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { metDienstfouten } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maskeer } from '../uitvoer/maskeer.ts'
import { zichtbaar } from '../uitvoer/tekst.ts'

interface Opties {
  readonly formaat: 'tekst' | 'json'
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('configuratie').description(
    'Controleert de instellingen uit de omgeving.',
  ) as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', {
      naam: 'configuratie',
      hulp: 'stopwijzer configuratie --help',
    })
  })
  const controleer = (opdracht.command('controleer') as Opdracht)
    .description(
      'Toont welke instellingen gelden en waar ze vandaan komen, zonder geheimen, en alles wat er niet klopt. Er wordt niets geopend of gestart.',
    )
    .kiesFormaat('tekst', 'json')
  controleer.action(({ formaat }: Opties) => {
    const overzicht = toonConfiguratie(process.env)
    omgeving.uit(maskeer(formaat === 'json' ? alsJson(overzicht) : alsTekst(overzicht)))
    const goed = overzicht.fouten.length + overzicht.foutenBijStart.length === 0
    klaar(goed ? AFSLUIT.goed : AFSLUIT.bevindingen)
  })
  controleer.voorbeeld('stopwijzer configuratie controleer')
  const uitleg = (opdracht.command('uitleg') as Opdracht)
    .description(
      'Legt één instelling uit: waarvoor zij is, wat er gebeurt als zij fout is, wat u dan ziet en wat u doet.',
    )
    .argument('<naam>', 'Naam van de variabele') as Opdracht
  uitleg.action((naam: string) =>
    metDienstfouten(omgeving, klaar, async () => {
      omgeving.uit(uitlegVan(naam))
      return AFSLUIT.goed
    }),
  )
  uitleg.voorbeeld('stopwijzer configuratie uitleg STOPWIJZER_PROXY')
  return opdracht.voorbeeld('stopwijzer configuratie controleer')
}

export default maak

function uitlegVan(gevraagd: string): string {
  const { naam, uitleg, soort, standaard, alsFout, ziet, doe } = zoekInstelling(gevraagd)
  // The sentences are also on a page; a terminal shows no links.
  const kaal = (tekst: string) => tekst.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  return [
    `${naam}: ${kaal(uitleg)}`,
    '',
    `  Wat u schrijft   ${soort.omschrijving}`,
    `  Standaard        ${standaard || 'leeg'}`,
    `  Als het fout is  ${kaal(alsFout)}`,
    `  Wat u ziet       ${kaal(ziet)}`,
    `  Wat u doet       ${kaal(doe)}`,
    '',
  ].join('\n')
}

function alsJson({ instellingen, fouten, foutenBijStart }: Configuratieoverzicht): string {
  const alsFout = ({ code, message, remedie }: (typeof fouten)[number]) => ({
    ...{ code, boodschap: message, actie: remedie },
  })
  const uit = {
    instellingen,
    fouten: fouten.map(alsFout),
    foutenBijStart: foutenBijStart.map(alsFout),
  }
  return `${JSON.stringify(uit, null, 2)}\n`
}

function alsTekst({ instellingen, fouten, foutenBijStart }: Configuratieoverzicht): string {
  const breed = Math.max(...instellingen.map(({ naam }) => naam.length))
  const regels = instellingen.map(({ naam, waarde, herkomst }) =>
    `${naam.padEnd(breed)}  ${zichtbaar(waarde ?? '-')}  (${herkomst})`.trimEnd(),
  )
  const blok = (kop: string, lijst: typeof fouten) =>
    lijst.length === 0
      ? []
      : ['', kop, ...lijst.map(({ message, remedie }) => zichtbaar(`  ${message} ${remedie}`))]
  return [
    ...regels,
    ...blok('Fout, er start niets:', fouten),
    ...blok('Fout voor `stopwijzer start`:', foutenBijStart),
    ...(fouten.length + foutenBijStart.length === 0 ? ['', 'Alles klopt.'] : []),
    '',
  ].join('\n')
}
