// SPDX-License-Identifier: EUPL-1.2
/** The queue: what still has to go out or does not work, and what can be done about it. */
import Type from 'typebox'
import { route } from '../route.ts'
import {
  Berichtsoort,
  Bevinding,
  bladzijde,
  bladzijdeVraag,
  Datum,
  Id,
  keuze,
  object,
  ofNiets,
  Tijdstip,
} from '../soorten/index.ts'

const Actie = keuze(['opnieuw', 'opnieuw-als-nieuw', 'opgeven'], { title: 'Wachtrijactie' })

const Staat = keuze(['wacht', 'vastgehouden', 'mislukt', 'dood', 'verzonden', 'afgekeurd'], {
  title: 'Wachtrijstaat',
  description:
    'wacht: gaat zo weg; vastgehouden: er geldt een bevriezing; mislukt: wordt opnieuw geprobeerd; dood: wacht op een mens; verzonden, afgekeurd: weg, maar niet goedgekeurd.',
})

const Regel = object(
  {
    id: Id,
    bericht: ofNiets(Id),
    richting: keuze(['uit', 'in', 'eigen']),
    berichtsoort: ofNiets(Type.String()),
    identificatie: ofNiets(Type.String()),
    staat: Staat,
    pogingen: Type.Integer(),
    reden: ofNiets(Type.String()),
    sinds: ofNiets(Tijdstip),
    volgende: ofNiets(Tijdstip),
    vastgehoudenTot: ofNiets(Type.String({ description: 'Plaatselijke tijd.' })),
    uiterlijk: ofNiets(Datum),
    teLaat: Type.Boolean(),
    acties: Type.Array(
      object({ actie: Actie, kan: Type.Boolean(), waaromNiet: ofNiets(Type.String()) }),
    ),
  },
  { title: 'Wachtrijregel' },
)

const VOORBEELD = {
  id: '0363-0MBQ4K2VZ0001A7K3M9X2P',
  bericht: '0MBQ4K2VZ0001A7K3M9X2P',
  richting: 'uit',
  berichtsoort: 'JW308',
  identificatie: 'R00010',
  staat: 'mislukt',
  pogingen: 3,
  reden: 'de schijf is vol',
  sinds: '2026-07-20T08:15:00.000Z',
  volgende: '2026-07-20T08:16:00.000Z',
  vastgehoudenTot: null,
  uiterlijk: '2026-07-23',
  teLaat: false,
  acties: [{ actie: 'opnieuw', kan: true, waaromNiet: null }],
}

export const WACHTRIJROUTES = {
  'wachtrij.lijst': route({
    id: 'wachtrij.lijst',
    methode: 'GET',
    pad: '/wachtrij',
    recht: 'wachtrij.lezen',
    label: 'Berichten',
    samenvatting: 'Geeft wat nog weg moet of niet lukt',
    uitleg:
      'Met wat er mis is, wanneer het opnieuw wordt geprobeerd, wanneer het er uiterlijk moet zijn, en wat u kunt doen. Eerst wat nog weg moet, in de volgorde waarin het gaat; dan wat niet lukte; met `alles=true` daarna ook wat al weg is en niet is goedgekeurd, het oudste eerst. Met `bericht` alleen wat er over dat bericht is. `bericht` in een regel is leeg bij wat nog niet is verwerkt.',
    query: bladzijdeVraag({
      alles: Type.Optional(Type.Boolean()),
      bericht: Type.Optional(Id),
      staat: Type.Optional(Staat),
      berichtsoort: Type.Optional(Berichtsoort),
    }),
    antwoord: { status: 200, schema: bladzijde(Regel, 'Wachtrijbladzijde') },
    problemen: [],
    voorbeeld: { query: {}, antwoord: { resultaten: [VOORBEELD], volgende: null } },
  }),
  'wachtrij.doe': route({
    id: 'wachtrij.doe',
    methode: 'POST',
    pad: '/wachtrij/{id}/acties',
    recht: 'wachtrij.herstellen',
    label: 'Berichten',
    samenvatting: 'Doet iets aan een bericht in de wachtrij',
    uitleg:
      'Met `opnieuw` gaat hetzelfde bericht nog eens weg. Met `opnieuw-als-nieuw` wordt het een nieuw bericht; was het oude toch aangekomen, dan keurt de ontvanger het nieuwe af. Met `opgeven` stopt het; daarbij hoort een reden, zonder gegevens van de cliënt.',
    params: object({ id: Id }),
    inhoud: {
      schema: object({
        actie: Actie,
        reden: Type.Optional(Type.String({ minLength: 3, maxLength: 500 })),
      }),
    },
    antwoord: {
      status: 200,
      schema: object(
        {
          gelukt: Type.Boolean(),
          vervangenDoor: ofNiets(Id),
          bevindingen: Type.Array(Bevinding, {
            description: 'Waarom het nieuwe bericht zou worden afgekeurd. Er is dan niets gedaan.',
          }),
        },
        { title: 'Wachtrijuitkomst' },
      ),
    },
    problemen: ['NIET_GEVONDEN', 'TOESTAND_BOTST'],
    idempotent: true,
    voorbeeld: {
      params: { id: VOORBEELD.id },
      inhoud: { actie: 'opnieuw' },
      antwoord: { gelukt: true, vervangenDoor: null, bevindingen: [] },
    },
  }),
} as const
