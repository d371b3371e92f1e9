// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer gebruiker`: who may log in, as the operator of the server keeps it. */
import {
  alleOrganisaties,
  type Dienst,
  DienstFout,
  leesOmgeving,
  maakLogboek,
} from '@stopwijzer/dienst'
import {
  blokkeerAccount,
  leesGebruikers,
  MENSENROLLEN,
  type Mensenrol,
  maakDemomensen,
  maakNieuweLink,
  maakToegangskern,
  type Operator,
  STANDAARDREGELS,
  voegGebruikerToe,
} from '@stopwijzer/dienst/toegang'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zichtbaar } from '../uitvoer/tekst.ts'
import { toonGebruikers, toonLink } from '../weergave/beheer.ts'
import { toonDemomensen } from '../weergave/demomensen.ts'
import { schermVan } from '../weergave/scherm.ts'

interface Opties extends Dienstopties, Vormopties {
  readonly organisatie: string
  readonly rol: string
  readonly naam?: string
  readonly zonderTweedeStap?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('gebruiker').description(
    'Beheert wie kan inloggen. Stopwijzer heeft geen standaardaccount: maak hier de eerste beheerder.',
  ) as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', {
      naam: 'gebruiker',
      hulp: 'stopwijzer gebruiker --help',
    })
  })
  const bij = (opties: Dienstopties, werk: (dienst: Dienst) => Promise<Afsluitcode>) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true }, werk)

  const uitnodigen = metDienstopties(opdracht.command('nodig-uit <e-mailadres>') as Opdracht)
    .description(
      'Geeft iemand toegang tot een organisatie. U krijgt een link die één keer en 24 uur werkt; geef die zelf.',
    )
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .requiredOption('--rol <rollen>', `Rollen met komma's: ${MENSENROLLEN.join(', ')}`)
    .option('--naam <naam>', 'Naam van de persoon; anders het e-mailadres')
    .kiesSchermvorm() as Opdracht
  uitnodigen.action((inlognaam: string, opties: Opties) =>
    bij(opties, async (dienst) => {
      const { organisatie } = await dienst.organisatie(opties.organisatie)
      const uit = await voegGebruikerToe(alsOperator(dienst), organisatie, {
        inlognaam: leesAdres(inlognaam),
        naam: opties.naam ?? inlognaam,
        rollen: leesRollen(opties.rol),
      })
      return toon(omgeving, opties, uit, () => toonLink(uit))
    }),
  )

  const lijst = metDienstopties(opdracht.command('lijst') as Opdracht)
    .description('Toont de gebruikers van een organisatie.')
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .kiesSchermvorm() as Opdracht
  lijst.action((opties: Opties) =>
    bij(opties, async (dienst) => {
      const { organisatie } = await dienst.organisatie(opties.organisatie)
      const leden = await leesGebruikers(alsOperator(dienst), organisatie)
      const scherm = schermVan(omgeving, organisatie, dienst.omgeving.nu())
      return toon(omgeving, opties, leden, () => toonGebruikers(leden, scherm))
    }),
  )

  const link = metDienstopties(opdracht.command('link <e-mailadres>') as Opdracht)
    .description('Maakt een nieuwe link voor iemand. Het oude wachtwoord werkt meteen niet meer.')
    .option('--zonder-tweede-stap', 'Wis ook de tweede stap: de telefoon is kwijt')
    .kiesSchermvorm() as Opdracht
  link.action((inlognaam: string, opties: Opties) =>
    bij(opties, async (dienst) => {
      const zonder = opties.zonderTweedeStap ?? false
      const uit = await maakNieuweLink(alsOperator(dienst), inlognaam, zonder)
      return toon(omgeving, opties, uit, () => toonLink(uit))
    }),
  )

  for (const [naam, dicht, uitleg] of [
    [
      'blokkeer',
      true,
      'Sluit een account af voor alle organisaties. Open sessies eindigen meteen.',
    ],
    ['geef-vrij', false, 'Geeft een afgesloten account weer vrij.'],
  ] as const) {
    const actie = metDienstopties(opdracht.command(`${naam} <e-mailadres>`) as Opdracht)
    actie.description(uitleg)
    actie.kiesSchermvorm()
    actie.action((inlognaam: string, opties: Opties) =>
      bij(opties, async (dienst) => {
        await blokkeerAccount(alsOperator(dienst), inlognaam, dicht)
        const stand = dicht ? 'is geblokkeerd' : 'kan weer inloggen'
        const uit = { inlognaam, geblokkeerd: dicht }
        return toon(omgeving, opties, uit, () => `${zichtbaar(inlognaam)} ${stand}.\n`)
      }),
    )
    actie.voorbeeld(`stopwijzer gebruiker ${naam} m.dewit@voorbeeldstad.nl`)
  }

  const demo = metDienstopties(opdracht.command('demo') as Opdracht).description(
    'Maakt verzonnen gebruikers voor een proef, of geeft ze nieuwe wachtwoorden.',
  ) as Opdracht
  demo.action((opties: Opties) =>
    bij(opties, async (dienst) => {
      const codes = await alleOrganisaties(dienst.pool)
      const mensen = await maakDemomensen(alsOperator(dienst).kern, codes)
      const { gegevens } = dienst.configuratie
      const opnieuw = `STOPWIJZER_PROEF=1 npx stopwijzer gebruiker demo --gegevens ${gegevens}`
      omgeving.uit(toonDemomensen(mensen, opnieuw))
      return AFSLUIT.goed
    }),
  )
  uitnodigen.voorbeeld(
    'stopwijzer gebruiker nodig-uit b.heerder@voorbeeldstad.nl --organisatie 0363 --rol beheerder --naam "B. Heerder"',
  )
  lijst.voorbeeld('stopwijzer gebruiker lijst --organisatie 0363')
  link.voorbeeld('stopwijzer gebruiker link m.dewit@voorbeeldstad.nl')
  demo.voorbeeld('stopwijzer gebruiker demo --gegevens gegevens/demo')
  return opdracht.voorbeeld(
    'stopwijzer gebruiker nodig-uit b.heerder@voorbeeldstad.nl --organisatie 0363 --rol beheerder',
  )
}

export default maak

function alsOperator(dienst: Dienst): Operator {
  const waarden = leesOmgeving(process.env)
  const publiekAdres = waarden.publiekAdres ?? new URL(`http://localhost:${waarden.poort}`)
  const regels = { ...STANDAARDREGELS, linkUren: waarden.linkUren, publiekAdres }
  const kern = maakToegangskern(dienst, { logboek: maakLogboek('fout'), regels })
  return { kern, wie: dienst.wie }
}

function toon(
  omgeving: Omgeving,
  opties: Vormopties,
  uit: unknown,
  alsTekst: () => string,
): Afsluitcode {
  omgeving.uit(
    schermvorm(omgeving, opties) === 'json' ? `${JSON.stringify(uit, null, 2)}\n` : alsTekst(),
  )
  return AFSLUIT.goed
}

function leesAdres(tekst: string): string {
  if (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(tekst)) return tekst
  throw new DienstFout('INSTELLING_FOUT', ['e-mailadres', 'Schrijf een adres zoals a@b.nl.'])
}

function leesRollen(tekst: string): readonly Mensenrol[] {
  const rollen = tekst.split(/[\s,]+/).filter((deel) => deel !== '')
  const bekend = rollen.filter((rol): rol is Mensenrol => MENSENROLLEN.includes(rol as Mensenrol))
  if (bekend.length > 0 && bekend.length === rollen.length) return bekend
  throw new DienstFout('INSTELLING_FOUT', ['--rol', `Kies uit: ${MENSENROLLEN.join(', ')}.`])
}
