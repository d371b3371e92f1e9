// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer sleutels`: which keys there are, a new one, everything under the new one, an old one out. */
import {
  controleerSleutels,
  type Dienst,
  haalOudeSleutelWeg,
  leesSleutelregels,
  maakNieuweSleutel,
  vervangSleutels,
} from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties, stopsein } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVoortgang } from '../programma/voortgang.ts'
import { getal } from '../uitvoer/tekst.ts'

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('sleutels')).description(
    'Toont als JSON welke sleutels er zijn en hoeveel gegevens elke sleutel nodig hebben. Een sleutel zelf ziet u nooit, alleen nummer en kenmerk.',
  ) as Opdracht
  const doe = (
    deel: Opdracht,
    alleenLezen: boolean,
    werk: (dienst: Dienst) => Promise<{ readonly uit: unknown; readonly code?: Afsluitcode }>,
  ) =>
    metDienst(
      omgeving,
      klaar,
      { ...opdracht.opts(), ...deel.opts() } as Dienstopties,
      { stilstaand: false, alleenLezen, aanmaken: false },
      async (dienst) => {
        const { uit, code } = await werk(dienst)
        omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
        return code ?? AFSLUIT.goed
      },
    )
  const deel = (naam: string, uitleg: string) =>
    metDienstopties(opdracht.command(naam) as Opdracht).description(uitleg) as Opdracht
  opdracht.action(() =>
    doe(opdracht, true, async ({ pool, bos }) => ({ uit: await leesSleutelregels(pool, bos) })),
  )

  const nieuw = deel(
    'nieuw',
    'Zet een nieuwe sleutel in het sleutelbestand. Nieuwe gegevens krijgen die sleutel, ook van een dienst die al draait.',
  )
  nieuw.action(() =>
    doe(nieuw, false, async ({ pool, bos, omgeving: klok, wie }) => ({
      uit: await maakNieuweSleutel({ pool, bos, omgeving: klok, wie }),
    })),
  )
  nieuw.voorbeeld('stopwijzer sleutels nieuw')

  const vervang = deel(
    'vervang',
    'Versleutelt alle gegevens opnieuw met de nieuwste sleutel, terwijl de dienst werkt. U mag stoppen en later verdergaan.',
  )
  vervang.action(() =>
    doe(vervang, false, async ({ pool, bos, omgeving: klok, wie }) => {
      const zeg = maakVoortgang(omgeving)
      const { sein, sluit } = stopsein()
      try {
        const uit = await vervangSleutels({
          pool,
          bos,
          omgeving: klok,
          wie,
          stop: sein,
          voortgang: (gedaan, totaal) =>
            zeg(() => `${getal(gedaan)} van ${getal(totaal)} waarden …`),
        })
        return { uit, code: uit.over > 0 ? AFSLUIT.bevindingen : AFSLUIT.goed }
      } finally {
        sluit()
      }
    }),
  )
  vervang.voorbeeld('stopwijzer sleutels vervang')

  const controleer = deel(
    'controleer',
    'Ontsleutelt alle gegevens en zoekt elke cliënt op BSN. Toont als JSON wat niet lukt.',
  )
  controleer.action(() =>
    doe(controleer, true, async ({ pool, bos }) => {
      const zeg = maakVoortgang(omgeving)
      const uit = await controleerSleutels(pool, bos, (n) => zeg(() => `${getal(n)} waarden …`))
      const mis = uit.some((een) => een.onvindbaar > 0 || Object.keys(een.kapot).length > 0)
      return { uit, code: mis ? AFSLUIT.bevindingen : AFSLUIT.goed }
    }),
  )
  controleer.voorbeeld('stopwijzer sleutels controleer')

  const verwijder = deel(
    'verwijder <nummer>',
    'Haalt een sleutel die nergens meer voor nodig is uit het sleutelbestand. Bewaar haar zolang u reservekopieën van toen hebt.',
  ).requiredOption('--naar <bestand>', 'Nieuw bestand waarin de oude sleutel komt') as Opdracht
  verwijder.action((tekst: string, opties: { readonly naar: string }) => {
    const nummer = leesNummer(tekst)
    return doe(verwijder, false, async ({ pool, bos, omgeving: klok, wie }) => ({
      uit: await haalOudeSleutelWeg({ pool, bos, omgeving: klok, wie }, nummer, opties.naar),
    }))
  })
  verwijder.voorbeeld('stopwijzer sleutels verwijder 1 --naar oude-sleutel-1')
  return opdracht.voorbeeld('stopwijzer sleutels', 'stopwijzer sleutels nieuw')
}

export default maak

function leesNummer(tekst: string): number {
  if (/^[1-9]\d{0,2}$/.test(tekst) && Number(tekst) <= 255) return Number(tekst)
  throw new CliFout('WAARDE_FOUT', {
    naam: 'nummer',
    waarde: tekst,
    verwacht: 'Geef het nummer van een sleutel, van 1 tot en met 255.',
  })
}
