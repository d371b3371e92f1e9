// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer bewaren`: terms, plans to remove what need not be kept, approval, and doing it. */

import {
  BEWAARKLASSEN,
  type Dienst,
  inTransactie,
  keurBewaarplanGoed,
  leesBewaarplan,
  leesBewaarplannen,
  leesBewaartermijnen,
  maakBewaarplan,
  proefBewaarplan,
  ruimOp,
  type Toegang,
  voerBewaarplanUit,
  type Zoekstand,
  zetBewaartermijnen,
} from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metKlok,
  stopsein,
} from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eisOrganisatie } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakResttijd, maakVoortgang } from '../programma/voortgang.ts'
import { getal } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties {
  readonly organisatie: string
  readonly proefrun?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('bewaren').description(
    'Toont bewaartermijnen en verwijdert wat lang genoeg is bewaard. Een plan wordt gemaakt door de een en goedgekeurd door een ander. Werk dat nog loopt, blijft altijd.',
  ) as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: 'bewaren', hulp: 'stopwijzer bewaren --help' })
  })
  const deel = (naam: string, uitleg: string) =>
    metKlok(metDienstopties(opdracht.command(naam) as Opdracht)).description(uitleg) as Opdracht
  const doe = (
    opties: Dienstopties,
    code: string,
    werk: (toegang: Toegang, klok: Dienst['omgeving']) => Promise<unknown>,
    afsluit: (uit: unknown) => Afsluitcode = () => AFSLUIT.goed,
  ) =>
    metDienst(
      omgeving,
      klaar,
      opties,
      { stilstaand: true, proefklokVan: () => code },
      async (dienst) => {
        const uit = await werk(await dienst.organisatie(code), dienst.omgeving)
        omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
        return afsluit(uit)
      },
    )

  const plan = deel(
    'plan',
    'Telt per soort en jaar wat lang genoeg is bewaard, en legt dat vast als plan. Stopt u met Ctrl-C, dan bevat het plan wat tot dan is gevonden.',
  )
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--proefrun', 'Tel alleen, leg niets vast') as Opdracht
  plan.action((opties: Opties) => {
    const zeg = maakVoortgang(omgeving)
    const { sein, sluit } = stopsein()
    const resteert = maakResttijd(omgeving.klok)
    const zoekopties = {
      stop: sein,
      voortgang: (stand: Zoekstand) => zeg(() => zoekzin(stand, resteert)),
    }
    return doe(opties, opties.organisatie, (toegang, klok) =>
      opties.proefrun
        ? proefBewaarplan(toegang, klok, zoekopties)
        : maakBewaarplan(toegang, klok, zoekopties),
    ).finally(sluit)
  })
  plan.voorbeeld('stopwijzer bewaren plan --organisatie 0363 --proefrun')

  const toon = deel('toon [id]', 'Toont een plan, of alle plannen van een organisatie.').option(
    '--organisatie <code>',
    'Gemeentecode of AGB-code',
  ) as Opdracht
  toon.action((id: string | undefined, opties: Partial<Opties>) => {
    const code =
      id === undefined ? eisOrganisatie(opties.organisatie, 'bewaren toon') : organisatieVan(id)
    return doe(opties, code, (toegang) =>
      id === undefined ? leesBewaarplannen(toegang) : leesBewaarplan(toegang, id),
    )
  })
  toon.voorbeeld('stopwijzer bewaren toon --organisatie 0363')

  const akkoord = deel(
    'akkoord <id>',
    'Keurt een plan goed. Dat doet een ander dan wie het maakte, onder een eigen account.',
  )
  akkoord.action((id: string, opties: Dienstopties) =>
    doe(opties, organisatieVan(id), (toegang, klok) => keurBewaarplanGoed(toegang, klok, id)),
  )
  akkoord.voorbeeld('stopwijzer bewaren akkoord 0363-0MRSVK9S0000075I9FQELV')

  const uitvoeren = deel(
    'uitvoeren <id>',
    'Voert een goedgekeurd plan uit. U mag stoppen en later verdergaan.',
  )
  uitvoeren.action((id: string, opties: Dienstopties) => {
    const zeg = maakVoortgang(omgeving)
    const { sein, sluit } = stopsein()
    const resteert = maakResttijd(omgeving.klok)
    return doe(
      opties,
      organisatieVan(id),
      (toegang, klok) =>
        voerBewaarplanUit(toegang, klok, id, {
          stop: sein,
          voortgang: (gedaan, totaal) =>
            zeg(() => `${getal(gedaan)} van ${getal(totaal)}${resteert('weg', gedaan / totaal)} …`),
        }),
      (uit) => ((uit as { staat: string }).staat === 'klaar' ? AFSLUIT.goed : AFSLUIT.bevindingen),
    ).finally(sluit)
  })
  uitvoeren.voorbeeld('stopwijzer bewaren uitvoeren 0363-0MRSVK9S0000075I9FQELV')

  const termijn = deel('termijn', 'Toont de bewaartermijnen met hun bron, of verlengt ze.')
    .argument('[wijzigingen...]', 'soort=getal, bijvoorbeeld berichten=10')
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code') as Opdracht
  termijn.action((wijzigingen: readonly string[], opties: Opties) => {
    const nieuw = leesWijzigingen(wijzigingen)
    return doe(opties, opties.organisatie, async (toegang, klok) => {
      const { pool, organisatie } = toegang
      const nu =
        wijzigingen.length > 0
          ? await zetBewaartermijnen(toegang, klok.tijdstip(), nieuw)
          : await inTransactie(pool, organisatie, (c) => leesBewaartermijnen(c, organisatie))
      return Object.entries(BEWAARKLASSEN).map(([soort, klasse]) => ({
        soort,
        termijn: nu[soort as keyof typeof nu],
        ...klasse,
      }))
    })
  })
  termijn.voorbeeld(
    'stopwijzer bewaren termijn --organisatie 0363',
    'stopwijzer bewaren termijn --organisatie 0363 berichten=10',
  )

  const opruimen = deel(
    'opruimen',
    'Verwijdert verlopen sessies en antwoorden. Dat hoeft niemand goed te keuren.',
  )
  opruimen.action((opties: Dienstopties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true }, async (dienst) => {
      const uit = await ruimOp(dienst.pool, dienst.omgeving.tijdstip())
      omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
      return AFSLUIT.goed
    }),
  )
  opruimen.voorbeeld('stopwijzer bewaren opruimen')
  return opdracht.voorbeeld(
    'stopwijzer bewaren plan --organisatie 0363',
    'stopwijzer bewaren akkoord 0363-0MRSVK9S0000075I9FQELV',
  )
}

export default maak

const STAPPEN = { berichten: 'Berichten', dossiers: 'Dossiers' } as const

function zoekzin(
  { stap, deel, gevonden }: Zoekstand,
  resteert: ReturnType<typeof maakResttijd>,
): string {
  if (stap === 'inHanden' || deel === null) {
    return `Lopend werk opzoeken: ${getal(gevonden)} regels gelezen …`
  }
  const procent = Math.floor(deel * 100)
  return `${STAPPEN[stap]}: ${procent}% bekeken, ${getal(gevonden)} mogen weg${resteert(stap, deel)} …`
}

/** The id of a plan starts with the organisation. */
function organisatieVan(id: string): string {
  const code = /^([0-9]{4}|[0-9]{8})-[0-9A-Z]+$/.exec(id)?.[1]
  if (code !== undefined) return code
  throw new CliFout('WAARDE_FOUT', {
    naam: 'id',
    waarde: id,
    verwacht: 'Neem een id over uit de lijst van `stopwijzer bewaren toon`.',
  })
}

function leesWijzigingen(teksten: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    teksten.map((tekst) => {
      const [, soort = '', waarde = ''] = /^([a-z]+)=(\d{1,3})$/.exec(tekst) ?? []
      if (Object.hasOwn(BEWAARKLASSEN, soort)) return [soort, Number(waarde)]
      throw new CliFout('WAARDE_FOUT', {
        naam: 'wijzigingen',
        waarde: tekst,
        verwacht: `Schrijf soort=getal, met als soort: ${Object.keys(BEWAARKLASSEN).join(', ')}.`,
      })
    }),
  )
}
