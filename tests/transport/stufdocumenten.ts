// SPDX-License-Identifier: EUPL-1.2
/** StUF documents for tests: good ones, ones that are refused, large ones and faults of the chain. */
import {
  alsDocument,
  type Berichtenvelop,
  leesEnvelop,
  naarBase64,
  ontleedTekst,
  schrijfEnvelop,
} from '@stopwijzer/ijw/stuf'
import type { Envelopfoutcode } from '../../packages/dienst/src/postbus/envelopfout.ts'
import { start, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'

export function lees(tekst: string) {
  const ontleding = ontleedTekst(tekst)
  const gelezen = ontleding.goed ? leesEnvelop(ontleding.knoop) : null
  if (!gelezen?.goed) throw new Error('not an envelope')
  return gelezen.envelop
}
export function uitgepakt(tekst: string): Berichtenvelop {
  const envelop = lees(tekst)
  if (!('lading' in envelop)) throw new Error('no payload')
  return envelop
}

let teller = 0
export const refnummer = () => `5f0c7d2e-8b1a-4c36-9e57-${String(++teller).padStart(12, '0')}`

/** A Di01 of the provider, with parts to change. */
export function di01(
  inhoud: string | Uint8Array,
  kop: object = {},
  meer: object = {},
): Berichtenvelop {
  return {
    soort: 'Di01',
    stuurgegevens: {
      zender: { organisatie: '65656055', applicatie: 'Zorgpakket' },
      ontvanger: { organisatie: '0363', applicatie: 'GGk' },
      referentienummer: refnummer(),
      tijdstip: '20260720085900000',
      functie: 'JW305',
      ...kop,
    },
    parameters: {
      ...{ applicatieVersie: '0001', applicatieSubversie: '0000' },
      ...{ functieVersie: '0003', functieSubversie: '0002' },
    },
    lading: { bestandsnaam: null, bytes: Buffer.from(inhoud) },
    ...meer,
  }
}
export const document = (envelop: Berichtenvelop) => alsDocument(schrijfEnvelop(envelop))

export const ZENDER = (organisatie: string) => ({ organisatie, applicatie: 'Zorgpakket' })
export const ONTVANGER = (organisatie: string) => ({ organisatie, applicatie: 'GGk' })

/** What the schema lets through or not, with the code and whether the sender hears of it. */
export const GEWEIGERD: readonly (readonly [Envelopfoutcode, boolean, () => string])[] = [
  ['STUF_ONLEESBAAR', false, () => document(di01('x')).replace('</GGK:parameters>', '')],
  ['STUF_ONLEESBAAR', false, () => document(di01('x')).replace('?>', '?><!DOCTYPE x>')],
  ['STUF_SOORT', false, () => '<StUF:Bv03Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301"/>'],
  [
    'STUF_SOORT',
    false,
    () => document(di01('x')).replace('koppelvlak/ggk0210', 'sectormodel/ggk/0210'),
  ],
  [
    'STUF_STUURGEGEVENS',
    false,
    () => document(di01('x')).replace('<StUF:organisatie>65656055</StUF:organisatie>', ''),
  ],
  ['STUF_010', false, () => document(di01(start('S1'), { ontvanger: ONTVANGER('0384') }))],
  ['STUF_022', false, () => document(di01(start('S1'))).replace('>Di01<', '>Du01<')],
  ['STUF_034', false, () => document(di01(start('S1'), { functie: 'JW309' }))],
  ['STUF_037', false, () => document(di01(start('S1'), { functie: 'JW323' }))],
  [
    'STUF_043',
    false,
    () =>
      document(
        di01(start('S1'), { functie: 'JW302', kruisverwijzing: refnummer() }, { soort: 'Du01' }),
      ),
  ],
  ['STUF_SCHEMA', true, () => document(di01(start('S1'))).replace('>0003<', '>3<')],
  ['STUF_BASE64', true, () => document(di01(start('S1'))).replace('xmlBestand>', 'xmlBestand>@@@')],
  [
    'STUF_TEKSTBESTAND',
    true,
    () =>
      document(di01('a;b', {}, { lading: { bestandsnaam: 'a.csv', bytes: Buffer.from('a;b') } })),
  ],
  // Another kind, another sender, another receiver, and the wrong direction.
  ['STUF_PAST_NIET', true, () => document(di01(start('S1'), { functie: 'JW307' }))],
  ['STUF_PAST_NIET', true, () => document(di01(start('S1'), { zender: ZENDER('42420001') }))],
  ['STUF_PAST_NIET', true, () => document(di01(toewijzing(), { functie: 'JW301' }))],
]

/** A document with a payload of this size that compresses well. */
export function groot(bytes: number): string {
  const leeg = document(di01('PLEK'))
  const lading = naarBase64(Buffer.from(`<x>${'a'.repeat(bytes - 7)}</x>`))
  return leeg.replace(naarBase64(Buffer.from('PLEK')), () => lading)
}

/** A later refusal by the chain. */
export const fo01 = (kruisverwijzing: string, code = 'IB001') =>
  alsDocument(
    schrijfEnvelop({
      soort: 'Fo01',
      stuurgegevens: {
        zender: { organisatie: 'IB', applicatie: 'GGKWebservice' },
        ontvanger: { organisatie: '0363', applicatie: 'Stopwijzer' },
        ...{ referentienummer: refnummer(), tijdstip: '20260103090000000', kruisverwijzing },
      },
      fout: { code, plek: 'client', omschrijving: 'Envelop niet geldig' },
    }),
  )
