// SPDX-License-Identifier: EUPL-1.2
/** Rules that name codes, held against the facts that the code lists carry for them. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paden } from '../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../proef/voorbeeldbericht.ts'
import type { JW301Bericht } from '../releases/ijw-3.2/index.ts'
import { CD007 } from './cd/CD007.ts'
import { CD009 } from './cd/CD009.ts'
import { CD034 } from './cd/CD034.ts'
import { CS050 } from './cs/CS050.ts'
import { CS139 } from './cs/CS139.ts'
import { CS318 } from './cs/CS318.ts'
import { CS336 } from './cs/CS336.ts'
import { CS338 } from './cs/CS338.ts'
import type { Regel } from './regel.ts'
import { TR061 } from './tr/TR061.ts'

const MAP = new URL('../../../../../shared/domain/codelijsten/', import.meta.url)

type Code = { readonly code: string } & Readonly<Record<string, unknown>>

function codes(bestand: string): readonly Code[] {
  const bron = new URL(`${bestand}.json`, MAP)
  return existsSync(bron) ? JSON.parse(readFileSync(bron, 'utf8')).codes : []
}

/** Does the rule let this change of the official JW301 pass? */
function mag(regel: Regel, pasAan: (client: Veranderlijk<JW301Bericht>['Client']) => void) {
  return (
    paden(
      regel,
      voorbeeld('JW301', (b) => pasAan(b.Client)),
    ).length === 0
  )
}

describe.skipIf(!existsSync(MAP))('regels en codelijsten (needs ../shared)', () => {
  it.each(codes('COD700_NaamGebruik').map((c) => [c.code, c] as const))(
    'COD700 %s volgens CS050 en CS318',
    (code, feiten) => {
      const naam = (Partnernaam?: { Achternaam: string }) => (client: { Naam: object }) =>
        void Object.assign(client.Naam, { NaamGebruik: code, Partnernaam })
      expect(mag(CS050, naam())).toBe(feiten.toegestaanZonderPartnernaam)
      expect(mag(CS050, naam({ Achternaam: 'Vries' }))).toBe(feiten.toegestaanMetPartnernaam)
      // The list joins both rules: a client needs a name that either rule lets pass.
      const ergens = mag(CS050, naam()) || mag(CS050, naam({ Achternaam: 'Vries' }))
      expect(mag(CS318, naam()) && ergens).toBe(feiten.toegestaanBijClient)
    },
  )

  it.each(codes('COD747_Communicatievorm').map((c) => [c.code, c] as const))(
    'COD747 %s volgens CD007',
    (code, feiten) => {
      const vorm = (Taal?: string) => (client: { Communicatie?: object | undefined }) =>
        void Object.assign(client, { Communicatie: { Vorm: code, Taal } })
      expect(mag(CD007, vorm('Zweeds'))).toBe(feiten.taalVerplicht)
      expect(mag(CD007, vorm())).toBe(!feiten.taalVerplicht)
    },
  )

  it.each(codes('COD757_AdresSoort').map((c) => [c.code, c] as const))(
    'COD757 %s volgens CD009, CD034 en TR061',
    (code, feiten) => {
      const contact = (deel: object) => (client: { Contactgegevens: { Contact: object[] } }) => {
        client.Contactgegevens.Contact = [{ Soort: code, ...deel }]
      }
      const zonderPostcode = { Adres: { Straatnaam: 'Dam' } }
      const metPeriode = { Periode: { Begindatum: '2026-01-01' } }
      expect(mag(CD034, contact(zonderPostcode))).toBe(!feiten.postcodeVerplicht)
      expect(mag(CD009, contact(metPeriode))).toBe(feiten.periodeToegestaan)
      expect(mag(TR061, contact({}))).toBe(feiten.teltVoorTR061)
    },
  )

  it.each(codes('COD170_DatumGebruik').map((c) => [c.code, c] as const))(
    'COD170 %s volgens CS139',
    (code, feiten) => {
      const vorm = new RegExp(
        `^${String(feiten.datumMoetZijn).replace('JJJJ', '[0-9]{4}').replace('MM', '[0-9]{2}')}$`,
      )
      for (const Datum of ['1900-01-01', '1955-01-01', '1955-06-01', '1955-01-02', '1955-06-07']) {
        const geboren = (client: { Geboortedatum: object }) => {
          client.Geboortedatum = { Datum, DatumGebruik: code }
        }
        expect(mag(CS139, geboren), Datum).toBe(vorm.test(Datum))
      }
    },
  )

  it.each(codes('WJ756_Eenheid').map((c) => [c.code, c] as const))(
    'WJ756 %s volgens CS338',
    (code, feiten) => {
      const goed = ['1', '2', '4', '6'].filter((Frequentie) =>
        mag(CS338, (client) => {
          const [product] = client.ToegewezenProducten.ToegewezenProduct
          Object.assign(product!, { Omvang: { Volume: '1', Eenheid: code, Frequentie } })
        }),
      )
      expect(goed).toEqual(feiten.frequentiesToegestaan)
    },
  )

  it.each(codes('JZ002_RedenWijziging').map((c) => [c.code, c] as const))(
    'JZ002 %s volgens CS336',
    (code, feiten) => {
      const reden = (client: Veranderlijk<JW301Bericht>['Client']) => {
        Object.assign(client.ToegewezenProducten.ToegewezenProduct[0]!, { RedenWijziging: code })
      }
      expect(mag(CS336, reden)).toBe(feiten.bruikbaar)
    },
  )
})
