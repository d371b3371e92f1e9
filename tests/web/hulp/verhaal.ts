// SPDX-License-Identifier: EUPL-1.2
/**
 * A small story that both roles can be looked at with: one municipality, one provider, and
 * clients in every situation of the daily work. All of it are real messages, judged and answered
 * by the service. It is Monday 20 July 2026, nine o'clock.
 */
import type { Bericht } from '@stopwijzer/ijw'
import type { Proefapi } from '../../../packages/dienst/src/api/proef/proefapi.ts'
import { maakVerkeer, type Verkeer } from '../../../packages/dienst/src/proef/verkeer.ts'
import { proefBsn } from '../../../packages/dienst/src/proef/vulling.ts'
import { werkTakenBij } from '../../../packages/dienst/src/verwerking/dagtaken.ts'
import { jw301, jw305, jw307, start, stop, type Toegewezen, twA } from '../../keten/berichten.ts'

export const NU = '2026-07-20T09:00:00'
export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'

/** Who is who; the number of the toewijzing and the BSN belong to the situation. */
export const WIE = {
  /** In care, nothing to do. */
  inZorg: ['300201', 'Anna', 'Voorbeeld'],
  /** In care; the toewijzing ended on 8 July, so the stop is too late. */
  teLaat: ['300202', 'Bilal', 'Testman'],
  /** In care; the toewijzing ended on 14 July: the stop is due tomorrow. */
  morgen: ['300203', 'Chaima', 'Fictief'],
  /** In care; withdrawn by a JW301 of 13 July: the stop is due today. */
  ingetrokken: ['300204', 'Daan', 'Dummy'],
  /** Stopped for the time being since 15 April (reason 20): so long that somebody must look. */
  tijdelijk: ['300205', 'Elif', 'Proef'],
  /** Stopped by plan (31): the municipality has a closing JW301 ready. */
  gestopt: ['300206', 'Finn', 'Modelkind'],
  /** Stopped because of the withdrawal (36): the municipality consults first. */
  overleg: ['300207', 'Giulia', 'Specimen'],
  /** The stop of the provider was rejected: the municipality had one already. */
  afgekeurd: ['300208', 'Hamza', 'Schets'],
  /** Assigned, care did not start yet. */
  toegewezen: ['300209', 'Ilse', 'Maquette'],
  /** The stop of 13 July has no answer: it got lost. */
  zonderRetour: ['300210', 'Joris', 'Ontwerp'],
  /** Stopped in care on 17 July; sent this morning, no answer yet. */
  wacht: ['300211', 'Kaat', 'Schema'],
} as const
export type Situatie = keyof typeof WIE

const SITUATIES = Object.keys(WIE) as Situatie[]

export const nummer = (wie: Situatie): string => WIE[wie][0]
export const naam = (wie: Situatie): string => `${WIE[wie][1]} ${WIE[wie][2]}`
/** From the test range. */
export const bsn = (wie: Situatie): string => proefBsn(SITUATIES.indexOf(wie))

/** Tells it to the database of this service. */
export async function vertelVerhaal(proef: Proefapi): Promise<Verkeer> {
  const verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  const kop = (wie: Situatie) => ({ bsn: bsn(wie) })
  const wijsToe = (wie: Situatie, dag: string, anders: Partial<Toegewezen> = {}) =>
    verkeer.stuur(GEMEENTE, toegewezen(wie, dag, anders), dag)
  const toegewezen = (wie: Situatie, dag: string, anders: Partial<Toegewezen> = {}) =>
    heet(wie, jw301(dag, [twA({ ToewijzingNummer: nummer(wie), ...anders })], kop(wie)))
  const gestart = (wie: Situatie) => {
    const regel = start('2026-01-12', { ToewijzingNummer: nummer(wie) })
    return verkeer.stuur(AANBIEDER, heet(wie, jw305('2026-01-13', [regel], kop(wie))), '2026-01-13')
  }
  type Reden = Parameters<typeof stop>[1]
  const gestopt = (wie: Situatie, dag: string, reden: Reden, einde: string) =>
    heet(
      wie,
      jw307(dag, [stop('2026-01-12', reden, einde, { ToewijzingNummer: nummer(wie) })], kop(wie)),
    )

  const einden: Partial<Record<Situatie, string>> = { teLaat: '2026-07-08', morgen: '2026-07-14' }
  for (const wie of SITUATIES) {
    const Einddatum = einden[wie] ?? '2026-12-31'
    await wijsToe(wie, '2026-01-02', { Einddatum })
    if (wie !== 'toegewezen') await gestart(wie)
  }

  await verkeer.stuur(
    AANBIEDER,
    gestopt('tijdelijk', '2026-04-16', '20', '2026-04-15'),
    '2026-04-16',
  )
  await wijsToe('overleg', '2026-07-06', {
    Toewijzingsdatum: '2026-07-06',
    Einddatum: '2026-07-10',
    RedenWijziging: '05',
  })
  await verkeer.stuur(AANBIEDER, gestopt('overleg', '2026-07-13', '36', '2026-07-10'), '2026-07-13')
  await wijsToe('ingetrokken', '2026-07-13', {
    Toewijzingsdatum: '2026-07-13',
    Einddatum: '2026-07-13',
    RedenWijziging: '05',
  })
  await verkeer.alleen(
    AANBIEDER,
    'eigen',
    gestopt('zonderRetour', '2026-07-13', '31', '2026-07-10'),
    '2026-07-13',
  )
  await verkeer.stuur(AANBIEDER, gestopt('gestopt', '2026-07-17', '31', '2026-07-16'), '2026-07-17')
  // Sent from the other software of the provider, so here only the municipality knows of it.
  await verkeer.alleen(
    GEMEENTE,
    'in',
    gestopt('afgekeurd', '2026-07-16', '33', '2026-07-15'),
    '2026-07-16',
  )
  await verkeer.stuur(
    AANBIEDER,
    gestopt('afgekeurd', '2026-07-17', '31', '2026-07-16'),
    '2026-07-17',
  )
  await verkeer.alleen(AANBIEDER, 'eigen', gestopt('wacht', '2026-07-20', '31', '2026-07-17'), NU)
  for (const code of [GEMEENTE, AANBIEDER]) {
    await werkTakenBij(verkeer.toegang[code]!, proef.dienst.omgeving)
  }
  return verkeer
}

/** Everybody in the story has a name of their own. */
function heet<B extends Bericht>(wie: Situatie, bericht: B): B {
  const [, Voornamen, Achternaam] = WIE[wie]
  const { Client } = bericht as unknown as { Client: { Naam: object } }
  const Naam = { ...Client.Naam, Geslachtsnaam: { Achternaam }, Voornamen }
  return { ...bericht, Client: { ...Client, Naam } } as B
}
