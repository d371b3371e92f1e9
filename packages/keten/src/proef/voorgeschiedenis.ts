// SPDX-License-Identifier: EUPL-1.2
/**
 * Test support: the earlier messages that an example on a rule page needs. Without
 * options all earlier messages are there that make the official sample good; the
 * words on the opening line of the example change that:
 *
 * - `eerder=start[:BEGIN]`, `stop:REDEN:EIND[:BEGIN]`, `taakgericht` (a start without
 *   number), with commas: also approved before, on 300201 unless said otherwise
 * - `zonder=start`: the starts were never reported
 * - `taakgericht=ja`, `gebruikt=ja` (Identificatie), `gemeentetot=DATE`,
 *   `vananderen=NUMMER`, `prestaties=NUMMER`: what the context answers
 */
import type { Heenbericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier, Feit } from '../dossier/feiten.ts'
import { AANBIEDER, BSN, berichtVan, GEMEENTE, type ProductStap, type Stap } from './berichten.ts'
import { beoordeeld, proefContext } from './dossier.ts'

type Opties = Readonly<Record<string, string>>

/** Day on which each sample is judged: the day of its own Dagtekening. */
const VANDAAG = { JW301: '2026-04-01', JW305: '2026-04-15', JW307: '2026-07-20' } as const
const BEGIN = '2026-04-03'
const EERSTE = { tn: '300201', product: ['55', '55A11'], begin: BEGIN, status: '1' } as const
const TWEEDE = { tn: '300202', product: ['55', '55A12'], begin: '2026-04-15', status: '1' } as const

/** The dossier of the receiver of the sample. */
export function dossierBij(bericht: Heenbericht, opties: Opties): Dossier {
  if (bericht.berichtsoort === 'JW301') return { bsn: BSN, feiten: [] }
  const gebeurd = opties.eerder?.split(',').map(gebeurtenis) ?? []
  const starts = bericht.berichtsoort === 'JW307' && opties.zonder !== 'start'
  const stappen: readonly Stap[] = [
    {
      soort: '301',
      bsn: BSN,
      dag: '2026-04-01',
      producten: [EERSTE, TWEEDE].map(({ tn, product }) => ({
        nr: tn,
        product,
        ingang: '2026-04-01',
        eind: '2026-07-19',
      })),
    },
    ...(starts ? [melding('305', [EERSTE, TWEEDE])] : []),
    ...gebeurd,
  ]
  return { bsn: BSN, feiten: stappen.flatMap(feitenVan) }
}

function feitenVan(stap: Stap, nummer: number): readonly Feit[] {
  return beoordeeld(berichtVan(stap), {
    berichtId: `eerder-${nummer}`,
    moment: `2026-04-01T08:00:0${nummer}`,
    richting: stap.soort === '301' ? 'verzonden' : 'ontvangen',
  })
}

function gebeurtenis(woord: string): Stap {
  const [soort, ...delen] = woord.split(':')
  switch (soort) {
    case 'start':
      return melding('305', [{ ...EERSTE, begin: delen[0] ?? BEGIN }])
    case 'taakgericht':
      return melding('305', [{ ...EERSTE, tn: null }])
    case 'stop': {
      const [reden, eind, begin = BEGIN] = delen
      if (reden !== undefined && eind !== undefined) {
        return melding('307', [{ ...EERSTE, begin, reden, eind }])
      }
    }
  }
  throw new Error(`onbekende gebeurtenis: ${woord}`)
}

function melding(soort: '305' | '307', producten: readonly ProductStap[]): Stap {
  return {
    soort,
    dag: '2026-04-15',
    ontvangen: '2026-04-15',
    id: 'EERDER',
    agb: AANBIEDER,
    gemeente: GEMEENTE,
    client: { bsn: BSN },
    producten,
  }
}

/** The context of the receiver of the sample on the day of its Dagtekening. */
export function contextBij(bericht: Heenbericht, opties: Opties): Context {
  const basis = proefContext({ nu: `${VANDAAG[bericht.berichtsoort]}T10:00:00` })
  const { Afzender, Ontvanger } = bericht.Header
  return {
    ...basis,
    organisatie: {
      code: Ontvanger,
      rol: bericht.berichtsoort === 'JW301' ? 'aanbieder' : 'gemeente',
    },
    instellingen: {
      ...basis.instellingen,
      taakgericht: opties.taakgericht === 'ja' ? [Afzender] : [],
    },
    identificatieAlGebruikt: opties.gebruikt === 'ja',
    nummersVanAnderen: verzameling(opties.vananderen),
    nummersMetPrestaties: verzameling(opties.prestaties),
    referentiesUitVerzoek: new Set(['40A12341234', '40A12341235']),
    gemeenteBestaat: (code, datum) =>
      basis.gemeenteBestaat(code, datum) && datum <= (opties.gemeentetot ?? datum),
  }
}

function verzameling(woord: string | undefined): ReadonlySet<string> {
  return new Set(woord === undefined ? [] : [woord])
}
