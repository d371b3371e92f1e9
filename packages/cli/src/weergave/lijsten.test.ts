// SPDX-License-Identifier: EUPL-1.2
import type { Wachtrijregel } from '@stopwijzer/dienst'
import type { Bevinding } from '@stopwijzer/ijw'
import { TAAKSOORTEN, type Taak } from '@stopwijzer/keten'
import { TAAKNAMEN } from '@stopwijzer/koppelvlak/taaknamen'
import { describe, expect, it } from 'vitest'
import { schermvorm } from '../programma/opties.ts'
import { toonMoment } from '../uitvoer/datum.ts'
import { metTermijn } from '../uitvoer/termijn.ts'
import { toonAntwoord } from './postbus.ts'
import { toonTaakuitkomst, toonTaken } from './taken.ts'
import { toonToestanden } from './toestanden.ts'
import { toonActie, toonWachtrij } from './wachtrij.ts'

const SCHERM = { organisatie: '0363', vandaag: '2026-07-20', breedte: 80, kleur: false }
const SMAL = { ...SCHERM, breedte: 44 }
const BSN = '999900006'

const BEVINDING: Bevinding = {
  regel: 'TR414',
  retourcode: '9414',
  laag: 'samenhang',
  ernst: 'fout',
  boodschap: `De Einddatum van ${BSN} ligt voor een eerdere stop.`,
  actie: 'Kies een latere Einddatum.',
  gevolg: 'De ontvanger keurt het bericht af.',
  locatie: { regel: 42, kolom: 9, pad: null },
}

const TOESTANDEN = [
  {
    toewijzingNummer: '300201',
    clientSleutel: '0123456789abcdef',
    levering: 'DEFINITIEF_GESTOPT',
    toewijzing: 'OPEN',
    taken: [{ id: '0363-1A2B3C4D', soort: 'sluiten-toewijzing', uiterlijk: '2026-07-23' }],
  },
  {
    toewijzingNummer: null,
    clientSleutel: 'fedcba9876543210',
    levering: 'GESTART',
    toewijzing: 'OPEN',
    taken: [],
    afgeschermd: true as const,
  },
]

function taak(afwijking: Partial<Taak>): Taak {
  return {
    sleutel: 'x',
    soort: 'sluiten-toewijzing',
    toewijzingNummer: '300201',
    uiterlijk: '2026-07-21',
    toelichting: 'De aanbieder meldt dat de zorg is gestopt.',
    voorstel: null,
    ...afwijking,
  }
}

const WACHTRIJ: Wachtrijregel = {
  id: '0363-0MRSVK9S0000075I9FQELV',
  richting: 'uit',
  berichtsoort: 'JW308',
  identificatie: 'B00012',
  bestand: `JW308_${BSN}.xml`,
  staat: 'dood',
  pogingen: 12,
  reden: 'de schijf is vol',
  sinds: '2026-07-19T07:00:00.000Z',
  volgende: null,
  vastgehoudenTot: null,
  uiterlijk: '2026-07-17',
  teLaat: true,
  acties: [
    { actie: 'opnieuw', kan: true, waaromNiet: null },
    { actie: 'opnieuw-als-nieuw', kan: false, waaromNiet: 'Een retourbericht hoort erbij.' },
    { actie: 'opgeven', kan: true, waaromNiet: null },
  ],
}

const ANTWOORD = {
  bestand: '010.xml',
  map: 'in',
  berichtsoort: 'JW307',
  identificatie: 'B00010',
  oordeel: 'afgekeurd',
  retourbericht: 'uit/JW308_0363_65656055_X1.xml',
  codes: { header: ['0200'], client: ['0200'], producten: [['0200'], ['9069', '9414']] },
  toestanden: [{ toewijzingNummer: '300201', levering: 'GESTART', toewijzing: 'OPEN' }],
  bevindingen: [],
  taken: [{ soort: 'overleg', uiterlijk: '2026-07-21' }],
} as const

/** Every list, on a narrow and on a wide screen. */
const ALLE = [SCHERM, SMAL].flatMap((scherm) => [
  toonToestanden(TOESTANDEN, scherm),
  toonTaken([{ id: '0363-1A2B3C4D', taak: taak({}) }], scherm),
  toonWachtrij([WACHTRIJ], scherm),
  toonAntwoord({ ...ANTWOORD, bevindingen: [BEVINDING] }, scherm),
])

describe('lijsten op het scherm', () => {
  it('tekst voor een mens aan een terminal, json voor wat anders leest, en wat gevraagd is gaat voor', () => {
    expect(schermvorm({ terminal: true }, {})).toBe('tekst')
    expect(schermvorm({ terminal: false }, {})).toBe('json')
    expect(schermvorm({ terminal: true }, { formaat: 'json' })).toBe('json')
    expect(schermvorm({ terminal: false }, { formaat: 'tekst' })).toBe('tekst')
  })

  it('heeft een naam voor elke soort taak', () => {
    expect(Object.keys(TAAKNAMEN).sort()).toEqual([...TAAKSOORTEN].sort())
  })

  it('toont nergens een BSN en geen datum als jaar-maand-dag', () => {
    for (const tekst of ALLE) {
      expect(tekst).not.toContain(BSN)
      expect(tekst).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    }
  })

  it('blijft binnen een smal venster, behalve een opdracht of naam die heel moet blijven', () => {
    const smal = ALLE.slice(ALLE.length / 2).flatMap((tekst) => tekst.split('\n'))
    const breed = smal.filter((regel) => regel.length > SMAL.breedte)
    expect(breed.filter((regel) => !/stopwijzer taken (akkoord|afwijzen) ID/.test(regel))).toEqual(
      [],
    )
  })

  it('zegt hoe lang er nog is', () => {
    const termijnen = ['2026-07-19', '2026-07-20', '2026-07-21', '2026-07-24', null]
    expect(termijnen.map((uiterlijk) => metTermijn(uiterlijk, '2026-07-20'))).toEqual([
      'uiterlijk 19-07-2026 (TE LAAT)',
      'uiterlijk 20-07-2026 (vandaag)',
      'uiterlijk 21-07-2026 (morgen)',
      'uiterlijk 24-07-2026 (over 4 dagen)',
      'geen termijn',
    ])
  })

  it('zet een moment om naar de klok aan de muur, in zomer en winter', () => {
    expect(toonMoment('2026-07-19T22:30:00.000Z')).toBe('20-07-2026 00:30')
    expect(toonMoment('2026-01-19T22:30:00.000Z')).toBe('19-01-2026 23:30')
    expect(toonMoment('2026-07-27T08:00')).toBe('27-07-2026 08:00')
  })
})

describe('toestand', () => {
  it('is een tabel met een samenvatting, en de taken onder hun toewijzing', () => {
    expect(
      toonToestanden(TOESTANDEN, SCHERM),
    ).toBe(`2 toewijzingen bij 0363: 1 gestart, 1 definitief gestopt.

Nummer       Levering            Toewijzing  Cliënt
300201       Definitief gestopt  Open        0123456789abcdef
  Taak 0363-1A2B3C4D: Toewijzing sluiten, uiterlijk 23-07-2026 (over 3 dagen)
geen nummer  Gestart             Open        fedcba9876543210 (afgeschermd)
`)
  })

  it('zegt dat er niets is, en herhaalt een gevraagd nummer niet: het kan een BSN zijn', () => {
    expect(toonToestanden([], SCHERM)).toBe('Er zijn geen toewijzingen bij 0363.\n')
    expect(toonToestanden([], SCHERM, BSN)).toContain('geen toewijzing met dit nummer')
  })
})

describe('taken', () => {
  it('zegt wat, wanneer, waarom en wat er weggaat', () => {
    const voorstel = {
      soort: 'JW301',
      doel: 'sluiten',
      gemeente: '0363',
      aanbieder: '65656055',
      toewijzingNummer: '300201',
      einddatum: '2026-07-17',
      redenWijziging: '14',
      mogelijkeRedenen: ['14'],
    } as const
    const tekst = toonTaken(
      [
        { id: '0363-AAAAAAAA', taak: taak({ uiterlijk: '2026-07-17', voorstel }) },
        { id: '0363-BBBBBBBB', taak: taak({ soort: 'overleg', uiterlijk: null }) },
      ],
      SCHERM,
    )
    expect(tekst).toContain('2 open taken bij 0363, 1 te laat.')
    expect(tekst).toContain('Toewijzing sluiten, toewijzing 300201\n  TE LAAT, 17-07-2026   0363-A')
    expect(tekst).toContain('einddatum 17-07-2026,\n  reden 14 (')
    expect(tekst).toContain('Overleg over de betaling, toewijzing 300201\n  geen termijn   0363-B')
    expect(tekst).toContain('stopwijzer taken afwijzen ID')
  })

  it('een taak die open blijft zegt waarom', () => {
    const uitkomst = {
      id: '0363-AAAAAAAA',
      soort: 'sluiten-toewijzing',
      status: 'open',
      verzonden: [],
      bevindingen: [BEVINDING],
    } as const
    const tekst = toonTaakuitkomst(uitkomst, 80)
    expect(tekst).toContain('NIET GELUKT, de taak blijft open: Toewijzing sluiten (0363-AAAAAAAA).')
    expect(tekst).toContain('FOUT  TR414 (9414)')
    expect(tekst).toContain('Wat te doen: Kies een latere Einddatum.')
  })
})

describe('wachtrij', () => {
  it('zegt waarom, sinds wanneer, hoe vaak en wat kan', () => {
    expect(toonWachtrij([WACHTRIJ], SCHERM)).toBe(`1 bericht in de wachtrij van 0363, 1 wacht op u.

JW308 B00012, naar de ander: WACHT OP U
  0363-0MRSVK9S0000075I9FQELV
  JW308_****0006.xml
  Waarom: de schijf is vol
  12 keer geprobeerd, sinds 19-07-2026 09:00.
  Bij de ontvanger: uiterlijk 17-07-2026 (TE LAAT).
  U kunt: opnieuw en opgeven.
  Niet opnieuw-als-nieuw: Een retourbericht hoort erbij.

Kies met: stopwijzer wachtrij opnieuw ID (of opnieuw-als-nieuw, opgeven)
`)
  })

  it('zegt van een actie wat er gebeurde', () => {
    const basis = { id: '0363-X', vervangenDoor: null, bevindingen: [] }
    expect(toonActie({ ...basis, actie: 'opgeven', gelukt: true }, 80)).toBe(
      'Het bericht is opgegeven (0363-X).\n',
    )
    const mis = { ...basis, actie: 'opnieuw-als-nieuw', gelukt: false, bevindingen: [BEVINDING] }
    expect(toonActie(mis as Parameters<typeof toonActie>[0], 80)).toContain('NIET GELUKT')
  })
})

describe('postbus', () => {
  it('zegt per bestand het oordeel, het antwoord, de codes, de toestand en de taken', () => {
    expect(toonAntwoord(ANTWOORD, SCHERM)).toBe(`AFGEKEURD     in/010.xml   JW307 B00010
  Antwoord: uit/JW308_0363_65656055_X1.xml
  Codes: 9069, 9414. Uitleg: stopwijzer uitleg 9069
  Toewijzing 300201: levering gestart, toewijzing open
  Taak: Overleg over de betaling, uiterlijk 21-07-2026 (morgen)
`)
  })
})
