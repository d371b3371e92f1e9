// SPDX-License-Identifier: EUPL-1.2
/** Settings, release calendar and regional profiles. */
import {
  type Bevriezing,
  bevrorenTot,
  INSTELLINGEN,
  type Instelling,
  type Instellingen,
  leesBevriezing,
  REGIOPROFIELEN,
  type Regioprofiel,
  regioprofiel,
  standaardInstellingen,
  verwerkWaarde,
} from '@stopwijzer/keten'
import type { Antwoord, INSTELLINGROUTES } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { huidigeInstellingen, instellingversie, inWoorden, stelIn } from '../../beheer/instellen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { AfhandelaarsVan } from '../vraag.ts'

export const instellingen: AfhandelaarsVan<typeof INSTELLINGROUTES> = {
  'instellingen.lijst': async (vraag) =>
    vraag.lees({ soort: 'bekijk_instellingen', actie: 'R' }, async (client) => {
      const nu = await huidigeInstellingen(client, vraag.toegang)
      const inhoud = { instellingen: INSTELLINGEN.map((een) => alsInstelling(een, nu)) }
      return { uit: { inhoud, etag: instellingversie(nu) }, clienten: [] }
    }),

  'instellingen.wijzig': async (vraag) => {
    const { instelling: naam } = vraag.params
    const instelling = INSTELLINGEN.find((een) => een.naam === naam)
    if (instelling === undefined) throw new Probleem('NIET_GEVONDEN')
    const gebeurtenis = {
      soort: 'wijzig_instelling',
      actie: 'U',
      objectSoort: 'instelling',
      objectId: naam,
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const { waarde } = vraag.inhoud
      const uit = await wijzig(client, vraag, (huidig) => verwerkWaarde(naam, waarde, huidig))
      return {
        uit: { inhoud: alsInstelling(instelling, uit.nu), etag: instellingversie(uit.nu) },
        clienten: [],
        bij: { bijzonderheden: uit.wat },
      }
    })
  },

  'releasekalender.lees': async (vraag) =>
    vraag.lees({ soort: 'bekijk_instellingen', actie: 'R' }, async (client) => {
      const nu = await huidigeInstellingen(client, vraag.toegang)
      const inhoud = await alsKalender(client, vraag.toegang, nu, vraag.omgeving.nu())
      return { uit: { inhoud, etag: instellingversie(nu) }, clienten: [] }
    }),

  'releasekalender.wijzig': async (vraag) => {
    const perioden = vraag.inhoud.bevriezingen.map(({ van, tot }) => `${van}/${tot}`)
    for (const [i, periode] of perioden.entries()) {
      if (leesBevriezing(periode) === null) {
        const zin = 'Geef twee bestaande tijden; het einde ligt na het begin.'
        throw invoerfout(`inhoud/bevriezingen/${i}`, zin)
      }
    }
    const gebeurtenis = {
      soort: 'wijzig_instelling',
      actie: 'U',
      objectSoort: 'instelling',
      objectId: 'bevriezing',
    } as const
    return vraag.schrijf(gebeurtenis, async (client) => {
      const uit = await wijzig(client, vraag, (huidig) =>
        verwerkWaarde('bevriezing', perioden, huidig),
      )
      const inhoud = await alsKalender(client, vraag.toegang, uit.nu, vraag.omgeving.nu())
      return {
        uit: { inhoud, etag: instellingversie(uit.nu) },
        clienten: [],
        bij: { bijzonderheden: uit.wat },
      }
    })
  },

  'regioprofielen.lijst': async (vraag) => {
    const vandaag = vraag.omgeving.nu().slice(0, 10)
    const { rol, organisatie } = vraag.toegang
    return {
      inhoud: {
        profielen: REGIOPROFIELEN.map((profiel) => {
          const gemeenten = rol === 'gemeente' ? [organisatie] : profiel.gemeenten
          const geldtNu = gemeenten.some((code) => regioprofiel(code, vandaag) === profiel)
          return alsProfiel(profiel, geldtNu)
        }),
      },
    }
  },
}

interface Wijzigvraag {
  readonly toegang: Toegang
  eisVersie(etag: string): void
}

async function wijzig(
  client: pg.ClientBase,
  vraag: Wijzigvraag,
  stap: (huidig: Instellingen) => ReturnType<typeof verwerkWaarde>,
): Promise<{ readonly nu: Instellingen; readonly wat: string }> {
  const eerst = (huidig: Instellingen) => {
    // Under the lock: nobody changes anything between this look and the change.
    vraag.eisVersie(instellingversie(huidig))
    return stap(huidig)
  }
  const mis = (zin: string) => invoerfout('inhoud/waarde', zin)
  const { instellingen: nu, wijzigingen } = await stelIn(client, vraag.toegang, [eerst], mis)
  return { nu, wat: inWoorden(wijzigingen) }
}

type InstellingAntwoord = Antwoord<'instellingen.lijst'>['instellingen'][number]

function alsInstelling(
  { naam, uitleg, vorm, lees }: Instelling,
  nu: Instellingen,
): InstellingAntwoord {
  const waarde = lees(nu)
  const standaard = lees(standaardInstellingen)
  return {
    naam,
    uitleg,
    vorm: {
      soort: vorm.soort,
      ...(vorm.soort === 'keuze' ? { waarden: vorm.waarden } : {}),
      ...(vorm.soort === 'getal' ? { min: vorm.min, max: vorm.max } : {}),
    },
    waarde,
    standaard,
    isStandaard: JSON.stringify(waarde) === JSON.stringify(standaard),
  }
}

async function alsKalender(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { bevriezing }: Instellingen,
  nu: string,
): Promise<Antwoord<'releasekalender.lees'>> {
  const { rows } = await client.query<{ wachtend: number }>(
    `SELECT count(*)::int AS wachtend FROM uitgaand
     WHERE organisatie = $1 AND gepubliceerd IS NULL AND staat = 'wacht'`,
    [organisatie],
  )
  return {
    bevriezingen: bevriezing
      .map(leesBevriezing)
      .filter((periode): periode is Bevriezing => periode !== null),
    nuBevrorenTot: bevrorenTot(bevriezing, nu),
    wachtend: rows[0]!.wachtend,
  }
}

function alsProfiel(
  profiel: Regioprofiel,
  geldtNu: boolean,
): Antwoord<'regioprofielen.lijst'>['profielen'][number] {
  const { id, naam, gemeenten, vanaf, kanttekening, verwisselt38en39, voorkeuren } = profiel
  return {
    id,
    naam,
    gemeenten,
    vanaf,
    kanttekening,
    geldtNu,
    verwisselt38en39,
    ...voorkeuren,
    gevolgen: Object.entries(profiel.gevolgen)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([redenBeeindiging, regel]) => ({ redenBeeindiging, ...regel })),
  }
}
