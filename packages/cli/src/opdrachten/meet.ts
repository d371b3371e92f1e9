// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer meet [NAAM...]`: the benchmarks, against a reference in the same run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bewaak, bewaaktAlsTekst } from '../meet/bewaking.ts'
import { alsTekst, BENCHMARKS, meet, werkVerslagBij } from '../meet/index.ts'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'

interface Opties {
  readonly formaat: 'tekst' | 'json'
  readonly uit?: string
  readonly rondes?: string
  readonly minuten?: string
  readonly dossiers?: string
  readonly stand?: string
  readonly bewaar?: string
  readonly naast?: string
  readonly marge: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('meet')
    .description(
      'Meet hoe snel Stopwijzer is, naast een verwijzing in dezelfde run. Zonder naam alle metingen zonder databank (P1 tot en met P4). Dat duurt enkele minuten. P5, P6, P7, P9 en P12 maken een tijdelijke databank en duren langer.',
    )
    .argument('[naam...]', `Naam van een meting: ${Object.keys(BENCHMARKS).join(', ')}`)
    .kiesFormaat('tekst', 'json')
    .option('--rondes <aantal>', 'Aantal rondes per meting')
    .option('--minuten <aantal>', 'Hoe lang P9 duurt')
    .option('--dossiers <aantal>', 'Hoeveel duizend dossiers P7 en P12 hebben (1000)')
    .option(
      '--stand <aantallen>',
      'Hoeveel stops er al staan in P6, oplopend (10000,100000,1000000)',
    )
    .option('--bewaar <map>', 'Bewaar de databank van P7 hier, voor P6, P12 of een volgende keer')
    .option('--uit <bestand>', 'Werk ook de pagina met cijfers bij')
    .option(
      '--naast <bestand>',
      'Houd de verhoudingen naast die op deze pagina; afsluitcode 1 als er een slechter is',
    )
    .option('--marge <procent>', 'Hoeveel slechter mag met --naast', '25')
    .action(
      async (
        namen: readonly string[],
        { formaat, uit, rondes, minuten, dossiers, stand, bewaar, naast, marge }: Opties,
      ) => {
        const deel = leesAantal('--marge', marge) / 100
        const eerder = naast === undefined ? undefined : leesPagina(naast)
        const verslag = await meet(namen, {
          omvang: {
            ...(rondes === undefined ? {} : { rondes: leesAantal('--rondes', rondes) }),
            ...(dossiers === undefined
              ? {}
              : { dossiers: leesAantal('--dossiers', dossiers, 10_000) * 1000 }),
            ...(stand === undefined ? {} : { stand: leesStand(stand) }),
            ...(bewaar === undefined ? {} : { bewaar }),
            ...(minuten === undefined ? {} : { minuten: leesAantal('--minuten', minuten) }),
          },
          praat: (zin) => omgeving.praat(zin),
        })
        omgeving.uit(
          formaat === 'json' ? `${JSON.stringify(verslag, null, 2)}\n` : alsTekst(verslag),
        )
        if (eerder !== undefined) {
          const bewaakt = bewaak(eerder, verslag.metingen, deel)
          const tekst = bewaaktAlsTekst(bewaakt, deel)
          if (formaat === 'json') omgeving.praat(tekst)
          else omgeving.uit(tekst)
          if (bewaakt.some(({ slechter }) => slechter)) klaar(AFSLUIT.bevindingen)
        }
        if (uit !== undefined) schrijfPagina(uit, verslag, omgeving.vandaag())
      },
    ) as Opdracht
  return opdracht.voorbeeld('stopwijzer meet P4', 'stopwijzer meet --uit docs/prestaties.md')
}

export default maak

function leesAantal(naam: string, waarde: string, meeste = 999): number {
  if (/^[1-9]\d{0,4}$/.test(waarde) && Number(waarde) <= meeste) return Number(waarde)
  throw new CliFout('WAARDE_FOUT', {
    naam,
    waarde,
    verwacht: `Geef een heel getal van 1 tot en met ${meeste}.`,
  })
}

/** @throws CliFout when it cannot be read (exit code 2); before anything is measured */
function leesPagina(pad: string): string {
  try {
    return readFileSync(pad, 'utf8')
  } catch {
    const verwacht = 'Geef een pagina die `stopwijzer meet --uit` heeft gemaakt.'
    throw new CliFout('WAARDE_FOUT', { naam: '--naast', waarde: pad, verwacht })
  }
}

function leesStand(waarde: string): number[] {
  const aantallen = waarde.split(',').map(Number)
  const loptOp = aantallen.every((n, i) => Number.isSafeInteger(n) && n > (aantallen[i - 1] ?? 0))
  if (loptOp && aantallen.length > 1 && (aantallen.at(-1) ?? 0) <= 100_000_000) return aantallen
  throw new CliFout('WAARDE_FOUT', {
    naam: '--stand',
    waarde,
    verwacht: 'Geef twee of meer hele getallen met komma’s ertussen, oplopend.',
  })
}

function schrijfPagina(
  pad: string,
  verslag: Parameters<typeof werkVerslagBij>[1],
  vandaag: string,
): void {
  try {
    const pagina = existsSync(pad) ? readFileSync(pad, 'utf8') : undefined
    writeFileSync(pad, werkVerslagBij(pagina, verslag, vandaag))
  } catch (fout) {
    const oorzaak = (fout as NodeJS.ErrnoException).code ?? 'onbekende oorzaak'
    throw new CliFout('UITVOER_MISLUKT', { pad, oorzaak })
  }
}
