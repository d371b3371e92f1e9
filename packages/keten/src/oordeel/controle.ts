// SPDX-License-Identifier: EUPL-1.2
/** Level 4 of a check outside the dossiers: a date, and the tables that come with Stopwijzer. */
import {
  BERICHTEN,
  type Bericht,
  gemeenteBestaat,
  type Heenbericht,
  type Laagoordeel,
  productcodeHoortBij,
} from '@stopwijzer/ijw'
import { toetsExtern } from './extern.ts'

const TABELLEN: Readonly<Record<string, string>> = {
  TR378: 'de gemeentelijst van dat jaar',
  TR381: 'de volledige productcodelijst',
}

/** The judge of layer `extern` on a date (`JJJJ-MM-DD`), for `controleer` of the library. */
export function externeLaag(peildatum: string): (bericht: Bericht) => readonly Laagoordeel[] {
  const gegevens = { peildatum, gemeenteBestaat, productcodeHoortBij }
  return (bericht) => {
    // Return messages have no rules of level 4.
    if (!isHeenbericht(bericht)) return []
    const { bevindingen, nietGetoetst } = toetsExtern(bericht, gegevens)
    const reden = nietGetoetst
      .map((regel) => `Voor ${regel} ontbreekt ${TABELLEN[regel]}.`)
      .join(' ')
    return [
      {
        laag: 'extern',
        bevindingen,
        reden: reden === '' ? undefined : `${reden} De rest is goed.`,
      },
    ]
  }
}

function isHeenbericht(bericht: Bericht): bericht is Heenbericht {
  return BERICHTEN[bericht.berichtsoort].heen === null
}
