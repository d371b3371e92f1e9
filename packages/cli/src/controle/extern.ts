// SPDX-License-Identifier: EUPL-1.2
/** Level 4 for the command line: the date given, and the tables that come with Stopwijzer. */
import {
  BERICHTEN,
  type Bericht,
  gemeenteBestaat,
  type Heenbericht,
  type Laagoordeel,
  productcodeHoortBij,
} from '@stopwijzer/ijw'

const TABELLEN: Readonly<Record<string, string>> = {
  TR378: 'de gemeentelijst van dat jaar',
  TR381: 'de volledige productcodelijst',
}

/** The judge of layer `extern`; `undefined` without a date, for then nothing can be said. */
export async function maakExtern(
  peildatum: string | undefined,
): Promise<((bericht: Bericht) => readonly Laagoordeel[]) | undefined> {
  if (peildatum === undefined) return undefined
  const { toetsExtern } = await import('@stopwijzer/keten')
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
