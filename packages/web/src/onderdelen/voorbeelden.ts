// SPDX-License-Identifier: EUPL-1.2
/** Invented rows for the pages with parts. No person exists; no number is a real one. */
import type { Merksoort } from '../delen/Merkje.tsx'

export interface Stopregel {
  readonly id: string
  readonly client: string
  readonly product: string
  readonly stopdatum: string
  readonly over: number
  readonly uiterlijk: string
  readonly stand: string
  readonly soort: Merksoort
  readonly betaling: string
}

const rij = (
  id: string,
  client: string,
  product: string,
  stopdatum: string,
  over: number,
  uiterlijk: string,
  [stand, soort]: readonly [string, Merksoort],
  betaling = '100%',
): Stopregel => ({ id, client, product, stopdatum, over, uiterlijk, stand, soort, betaling })

export const STOPREGELS: readonly Stopregel[] = [
  rij('1', 'Proef, E. (Elif)', 'Jeugd-ggz', '2026-11-14', -2, '2026-11-20', [
    'te laat',
    'dringend',
  ]),
  rij('2', 'Fictief, C. (Chaima)', 'Dagbehandeling', '2026-11-17', 0, '2026-11-24', [
    'concept',
    'neutraal',
  ]),
  rij('3', 'Dummy, D. (Daan)', 'Ambulant segment B', '2026-11-18', 1, '2026-11-25', [
    'afgekeurd',
    'fout',
  ]),
  rij(
    '4',
    'Specimen-van der Voorbeeld, G. (Giulia)',
    'Ambulant segment B',
    '2026-11-19',
    2,
    '2026-11-26',
    ['concept', 'neutraal'],
  ),
  rij('5', 'Schets, H. (Hamza)', 'Jeugd-ggz', '2026-11-19', 2, '2026-11-26', [
    'goedgekeurd',
    'goed',
  ]),
  rij('6', 'Voorbeeld, A. (Anna)', 'Pleegzorg', '2026-11-20', 3, '2026-11-27', [
    'wacht op antwoord',
    'letOp',
  ]),
  rij(
    '7',
    'Modelkind, F. (Finn)',
    'Dagbehandeling',
    '2026-11-23',
    4,
    '2026-11-30',
    ['verzonden', 'info'],
    '70%',
  ),
  rij(
    '8',
    'Čížek-Testman, B. (Bilal)',
    'Jeugd-ggz',
    '2026-11-24',
    5,
    '2026-12-01',
    ['verzonden', 'info'],
    '70%',
  ),
]

export const XML = `<?xml version="1.0" encoding="UTF-8"?>
<jw307:Bericht xmlns:jw307="http://www.istandaarden.nl/ijw/3_2/jw307/schema">
  <jw307:Header>
    <jw307:BerichtCode>451</jw307:BerichtCode>
    <jw307:Afzender>65656055</jw307:Afzender>
    <jw307:Ontvanger>0363</jw307:Ontvanger>
  </jw307:Header>
  <jw307:Client>
    <jw307:StopProducten>
      <jw307:StopProduct>
        <jw307:ToewijzingNummer>300201</jw307:ToewijzingNummer>
        <jw307:Einddatum>17-07-2026</jw307:Einddatum>
        <jw307:RedenBeeindiging>99</jw307:RedenBeeindiging>
      </jw307:StopProduct>
    </jw307:StopProducten>
  </jw307:Client>
</jw307:Bericht>`
