// SPDX-License-Identifier: EUPL-1.2
/** Made-up children with BSNs from the test range (9999..., never given out). */
import type { Toeval } from './toeval.ts'

export interface Persoon {
  readonly bsn: string
  readonly geboortedatum: string
  readonly geslacht: '1' | '2'
  readonly achternaam: string
  readonly voorvoegsel?: string | undefined
  readonly voornaam: string
  readonly straat: string
  readonly huisnummer: string
  readonly postcode: string
  readonly plaats: string
}

const ACHTERNAMEN: readonly (readonly [string, string?])[] = [
  ['Bakker'],
  ['Vries', 'de'],
  ['Jansen'],
  ['Berg', 'van den'],
  ['Dijk', 'van'],
  ['Visser'],
  ['Smit'],
  ['Meijer'],
  ['Boer', 'de'],
  ['Mulder'],
  ['Groot', 'de'],
  ['Bos'],
  ['Vos'],
  ['Yılmaz'],
  ['El Amrani'],
  ['Hendriksë'],
]
const VOORNAMEN: Readonly<Record<'1' | '2', readonly string[]>> = {
  1: ['Tom', 'Daan', 'Sem', 'Milan', 'Noah', 'Youssef', 'Björn', 'Levi'],
  2: ['Emma', 'Julia', 'Sara', 'Zoë', 'Noor', 'Lotte', 'Amina', 'Fleur'],
}
const STRATEN = ['Kerklaan', 'Dorpsstraat', 'Molenweg', 'Lindelaan', 'Havenkade', 'Schoolplein']
const PLAATSEN = ['Amsterdam', 'Amstelveen', 'Diemen', 'Zaandam', 'Purmerend']

/** All BSNs of the test range 999900000-999999999 that pass the elfproef, in order. */
export function* testBsns(): Generator<string> {
  for (let nummer = 999900000; nummer <= 999999999; nummer++) {
    const tekst = String(nummer)
    let som = 0
    for (let i = 0; i < 9; i++) som += Number(tekst[i]) * (i === 8 ? -1 : 9 - i)
    if (som % 11 === 0) yield tekst
  }
}

/** `aantal` different persons; at most the 9,000-odd numbers of the test range. */
export function maakPersonen(aantal: number, toeval: Toeval): Persoon[] {
  const personen: Persoon[] = []
  for (const bsn of testBsns()) {
    if (personen.length === aantal) break
    const geslacht = toeval.kies(['1', '2'] as const)
    const [achternaam, voorvoegsel] = toeval.kies(ACHTERNAMEN)
    const dag = String(toeval.geheel(1, 28)).padStart(2, '0')
    const maand = String(toeval.geheel(1, 12)).padStart(2, '0')
    personen.push({
      bsn,
      geslacht,
      achternaam,
      voorvoegsel,
      voornaam: toeval.kies(VOORNAMEN[geslacht]),
      geboortedatum: `${toeval.geheel(2009, 2021)}-${maand}-${dag}`,
      straat: toeval.kies(STRATEN),
      huisnummer: String(toeval.geheel(1, 240)),
      postcode: `${toeval.geheel(1000, 1999)}${toeval.kies(['AB', 'CD', 'KL', 'XP'])}`,
      plaats: toeval.kies(PLAATSEN),
    })
  }
  if (personen.length < aantal) {
    throw new RangeError(`De testreeks heeft maar ${personen.length} burgerservicenummers.`)
  }
  return personen
}
