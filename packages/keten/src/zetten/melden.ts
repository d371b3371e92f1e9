// SPDX-License-Identifier: EUPL-1.2
/** New reports: a start, a restart, and the stops on a start. */
import { toonDatum } from '@stopwijzer/ijw'
import { geenStart } from '../correctie/maak.ts'
import type { Berichtstap } from '../correctie/stap.ts'
import { meld, startWaarden } from '../correctie/waarden.ts'
import type { StartFeit } from '../dossier/feiten.ts'
import { eerderDan } from '../dossier/versies.ts'
import { alleRedenen, isTijdelijk } from '../sluiten/redenen.ts'
import { type Blik, laatste, type Poging, probeerStappen, proefdag } from './blik.ts'
import { kan, kanNiet, type Zet, type Zetkop } from './zet.ts'

/** A first start, or the next one. */
export function startzet(blik: Blik): Zet {
  const { toestand, vandaag } = blik
  const soort = toestand.starts.length === 0 ? 'start' : 'herstart'
  const kop: Zetkop = { soort, over: null, veld: null }
  const bezet = [...new Set(toestand.starts.map((start) => start.begindatum))]
  const proef = (begindatum: string) => probeerStappen([nieuweStart(begindatum, blik)], blik)
  const poging = proef(proefdag(null, vandaag, bezet) ?? vandaag)
  if (!poging.mag) return kanNiet(kop, poging.bevindingen)
  return kan(kop, {
    berichten: poging.berichten,
    ruimte: {
      datum: { vanaf: null, tot: vandaag, behalve: bezet },
      // The same day with another product is another start.
      dagen: bezet.filter((dag) => proef(dag).mag),
    },
    waarschuwingen: startwaarschuwingen(blik),
  })
}

function nieuweStart(begindatum: string, { toestand }: Blik): Berichtstap {
  const { toewijzingNummer, huidigeVersie, product } = toestand
  const waarden = {
    toewijzingNummer,
    product: huidigeVersie === null ? product : huidigeVersie.product,
    toewijzingIngangsdatum: huidigeVersie?.ingangsdatum ?? null,
    begindatum,
  }
  return { soort: 'JW305', regels: [meld(waarden)], uitleg: '' }
}

function startwaarschuwingen({ toestand, vandaag }: Blik): string[] {
  const { huidigeVersie, toewijzing } = toestand
  if (huidigeVersie === null) return []
  if (toewijzing === 'VERWIJDERD') return [VERWIJDERD]
  const { ingangsdatum, einddatum } = huidigeVersie
  if (eerderDan(vandaag, ingangsdatum)) {
    return [`De toewijzing gaat pas in op ${toonDatum(ingangsdatum)}.`]
  }
  return eerderDan(einddatum, vandaag)
    ? [
        `De toewijzing eindigde op ${toonDatum(einddatum!)}. Een start daarna valt erbuiten (OP379).`,
      ]
    : []
}

const VERWIJDERD =
  'De gemeente heeft deze toewijzing verwijderd. Overleg eerst. Was er geen zorg? Verwijder dan de stop en daarna de start.'

/**
 * The stops on the last start, and on every earlier one that can still be stopped. Of an
 * earlier start nothing is said when it cannot: it has its stop.
 */
export function stopzetten(blik: Blik): Zet[] {
  const { starts } = blik.toestand
  if (starts.length === 0) {
    const waaromNiet = [geenStart(blik.toestand)]
    return (['tijdelijke-stop', 'definitieve-stop'] as const).map((soort) =>
      kanNiet({ soort, over: null, veld: null }, waaromNiet),
    )
  }
  return starts.flatMap((start, i) => {
    const zetten = stopsOpStart(start, blik)
    return i === starts.length - 1 ? zetten : zetten.filter((zet) => zet.mag)
  })
}

function stopsOpStart(start: StartFeit, blik: Blik): Zet[] {
  const { toestand, vandaag } = blik
  const over = { wat: 'start', begindatum: start.begindatum } as const
  // TR413, TR414 and TR415 look at the Begindatum alone.
  const stops = toestand.stops.filter((stop) => stop.begindatum === start.begindatum)
  const vanaf = laatste(start.begindatum, ...stops.map((stop) => stop.einddatum))
  const dag = proefdag(vanaf, vandaag, []) ?? vandaag
  const proef = (redenBeeindiging: string): Poging => {
    const waarden = { ...startWaarden(start), redenBeeindiging, einddatum: dag }
    return probeerStappen([{ soort: 'JW307', regels: [meld(waarden)], uitleg: '' }], blik)
  }
  const zet = (kop: Zetkop, redenen: readonly string[]): Zet => {
    const pogingen = redenen.map((reden) => ({ reden, poging: proef(reden) }))
    const goed = pogingen.flatMap(({ reden, poging }) => (poging.mag ? { reden, poging } : []))
    const eerste = pogingen[0]!.poging
    if (goed.length === 0) return kanNiet(kop, eerste.mag ? [] : eerste.bevindingen)
    return kan(kop, {
      berichten: goed[0]!.poging.berichten,
      ruimte: {
        datum: { vanaf, tot: vandaag, behalve: [] },
        redenen: goed.map(({ reden }) => reden),
      },
      waarschuwingen: toestand.toewijzing === 'VERWIJDERD' ? [VERWIJDERD] : [],
    })
  }
  const naTijdelijk = stops.length > 0 && stops.every(isTijdelijk)
  const definitief = naTijdelijk ? 'definitief-na-tijdelijk' : 'definitieve-stop'
  return [
    zet({ soort: 'tijdelijke-stop', over, veld: null }, ['20']),
    zet(
      { soort: definitief, over, veld: null },
      alleRedenen.filter((reden) => reden !== '20'),
    ),
  ]
}
