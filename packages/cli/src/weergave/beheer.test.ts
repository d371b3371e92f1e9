// SPDX-License-Identifier: EUPL-1.2
import type { Lid } from '@stopwijzer/dienst/toegang'
import { INSTELLINGEN, standaardInstellingen, verwerkToewijzing } from '@stopwijzer/keten'
import { expect, test } from 'vitest'
import { toonCorrectieuitkomst } from '../maak/correctielijst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { gevraagdeVorm } from '../programma/opties.ts'
import {
  toonAfscherming,
  toonAfschermingen,
  toonGebruikers,
  toonLink,
  toonOpheffing,
} from './beheer.ts'
import { toonHerbouw, toonHerspeling } from './herspeling.ts'
import { toonInstellingen } from './instellingen.ts'

const SCHERM = { organisatie: '0363', vandaag: '2026-07-20', breedte: 100, kleur: false }
const BSN = '999900006'

const LID: Lid = {
  gebruiker: 'g1',
  inlognaam: 'm.dewit@voorbeeldstad.nl',
  naam: 'M. de Wit',
  rollen: ['beheerder'],
  actief: true,
  tweedeFactor: true,
  geblokkeerd: null,
  laatst: new Date('2026-07-19T07:00:00Z'),
  viaAanmelddienst: false,
}

test('gebruikers staan in een tabel, met hun stand in woorden', () => {
  const leden = [
    LID,
    { ...LID, inlognaam: null, naam: 'B. Heerder', viaAanmelddienst: true, laatst: null },
    { ...LID, inlognaam: 'a@b.nl', actief: false, laatst: null },
    { ...LID, inlognaam: 'c@b.nl', geblokkeerd: new Date(0) },
    { ...LID, inlognaam: 'd@b.nl', tweedeFactor: false },
  ]
  expect(toonGebruikers(leden, SCHERM)).toBe(`5 gebruikers bij 0363.

Gebruiker                 Rollen     Stand                       Laatst ingelogd
m.dewit@voorbeeldstad.nl  beheerder  actief                      19-07-2026 09:00
B. Heerder                beheerder  via aanmelddienst           nog nooit
a@b.nl                    beheerder  uitgenodigd                 nog nooit
c@b.nl                    beheerder  GEBLOKKEERD                 19-07-2026 09:00
d@b.nl                    beheerder  actief, zonder tweede stap  19-07-2026 09:00
`)
  expect(toonGebruikers([], SCHERM)).toContain('stopwijzer gebruiker nodig-uit')
})

test('een link staat heel op een eigen regel; zonder link staat er waarom', () => {
  const link = `https://stopwijzer.voorbeeldstad.nl/activeren#${'a'.repeat(120)}`
  const basis = { gebruiker: 'g1', inlognaam: 'a@b.nl', geldigTot: '2026-07-21T07:00:00Z' }
  const regels = toonLink({ ...basis, link }).split('\n')
  expect(regels).toContain(link)
  expect(regels[0]).toContain('tot 21-07-2026 09:00')
  expect(toonLink({ ...basis, link: null, geldigTot: null })).toContain('heeft al een account')
})

test('van een afgeschermde cliënt staat er wat wacht en waarom, nooit het BSN', () => {
  const lijst = [
    {
      clientSleutel: '0123456789abcdef',
      bsn: '****0006',
      toewijzingen: ['300201'],
      sinds: '2026-07-19T09:00:00',
      reden: `na overleg over ${BSN}`,
      vastgehouden: 1,
      wachtrij: 2,
      mislukt: 0,
      taken: [
        { id: '0363-A', soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-20', toelichting: '' },
      ],
    },
  ]
  const tekst = toonAfschermingen(lijst, SCHERM)
  expect(tekst).toContain(
    'Cliënt ****0006 (0123456789abcdef)\n  Sinds 19-07-2026 09:00: na overleg',
  )
  expect(tekst).toContain('Wacht op u: 1 ontvangen, 2 te versturen, 0 mislukt.')
  expect(tekst).toContain('uiterlijk 20-07-2026 (vandaag)')
  expect(tekst).not.toContain(BSN)
})

test('afschermen en opheffen zeggen wat er met berichten gebeurt', () => {
  const wie = { organisatie: '0363', clientSleutel: '0123456789abcdef' }
  expect(
    toonAfscherming({ ...wie, veranderd: true, nieuw: false, vastgehouden: 1, wachtrij: 0 }, 200),
  ).toContain('Nu wachten 1 ontvangen en 0 te versturen berichten.')
  const bericht = {
    berichtsoort: 'JW307',
    identificatie: 'B1',
    oordeel: 'goedgekeurd',
    retourbericht: 'uit/JW308.xml',
  } as const
  expect(toonOpheffing({ ...wie, berichten: [bericht], wachtrij: 2 }, 200)).toBe(
    'Cliënt 0123456789abcdef is niet meer afgeschermd. 1 ontvangen bericht is verwerkt; 2 berichten gaan alsnog weg.\n  JW307 B1: goedgekeurd, antwoord uit/JW308.xml\n',
  )
})

test('instellingen staan onder de naam die de opdracht aanneemt, met wat zij doen', () => {
  const anders = verwerkToewijzing('taakgericht+=65656055', standaardInstellingen)
  if (!anders.goed) throw new Error(anders.fout)
  const tekst = toonInstellingen(anders.instellingen, 'gemeente', SCHERM)
  for (const { naam } of INSTELLINGEN) expect(tekst).toContain(`\n${naam} = `)
  expect(tekst).toContain('\nafsluiten = voorstel\n')
  expect(tekst).toContain('\ntaakgericht = 65656055 (eigen keuze)\n')
  expect(tekst).toContain('\nverzoeken = leeg\n')
  const veel = Array.from({ length: 1500 }, (_, i) => `4${i}`)
  expect(
    toonInstellingen({ ...standaardInstellingen, verzoeken: veel }, 'gemeente', SCHERM),
  ).toContain(' en nog 1.490 (eigen keuze)')
})

test('een herspeling zegt wat er anders zou gaan, in dezelfde woorden als toen', () => {
  const basis = { organisatie: '0363', bekeken: 12, gelijk: 11 }
  const verschil = {
    bericht: '0363-X',
    berichtsoort: 'JW307',
    identificatie: 'B1',
    moment: '2026-07-19T09:00:00',
    toen: { oordeel: 'goedgekeurd', codes: null },
    nu: {
      oordeel: 'afgekeurd',
      codes: { header: ['0200'], client: ['0200'], producten: [['9414']] },
    },
  }
  expect(toonHerspeling({ ...basis, verschillen: [verschil] }, 200)).toBe(
    `12 berichten van 0363 opnieuw beoordeeld: 11 gelijk, 1 anders. Er is niets veranderd.

JW307 B1 (0363-X), van 19-07-2026 09:00
  Toen: goedgekeurd
  Nu:   afgekeurd, 9414
`,
  )
  expect(toonHerspeling({ ...basis, bekeken: 0, verschillen: [] }, 80)).toBe(
    'Er is bij 0363 niets te herspelen.\n',
  )
  expect(toonHerbouw([{ organisatie: '0363', dossiers: 3, afwijkend: 0 }])).toContain(
    'niets week af',
  )
  expect(toonHerbouw([{ organisatie: '0363', dossiers: 3, afwijkend: 2 }])).toContain('2 WEKEN AF')
})

test('van een correctie staat er hoe zij verdergaat en wat is verzonden', () => {
  const basis = { id: '65656055-X', bevindingen: [] }
  expect(
    toonCorrectieuitkomst({ ...basis, gelukt: true, staat: 'loopt', verzonden: ['JW307.xml'] }, 80),
  ).toBe('Correctie 65656055-X: loopt.\nVerzonden: uit/JW307.xml\n')
  expect(
    toonCorrectieuitkomst({ ...basis, gelukt: false, staat: 'gestopt', verzonden: [] }, 80),
  ).toContain('NIET GELUKT')
})

test('een handeling onder een opdracht volgt alleen een vorm waar om is gevraagd', async () => {
  const vorm = async (...argv: string[]) => {
    const ouder = new Opdracht('lijst').kiesFormaat('tekst', 'json')
    await ouder.action(() => {}).parseAsync(argv, { from: 'user' })
    return gevraagdeVorm(ouder)
  }
  expect(await vorm()).toEqual({})
  expect(await vorm('--formaat', 'tekst')).toEqual({ formaat: 'tekst' })
  expect(await vorm('--formaat', 'json')).toEqual({ formaat: 'json' })
})
