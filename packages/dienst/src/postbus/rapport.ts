// SPDX-License-Identifier: EUPL-1.2
/** The report beside a refused file: the same form as that of `controleer`. */
import { createHash } from 'node:crypto'
import { type Bevinding, controleer, type Rapport, type Structuursoort } from '@stopwijzer/ijw'
import { naamZonderBsn } from '../afscherming.ts'
import type { ZipFout } from '../bestanden/zipfout.ts'

/** Report on a message that was refused, with the findings of every layer in it. */
export function rapportVan(
  bestand: string,
  bytes: Uint8Array,
  bevindingen: readonly Bevinding[],
  peildatum: string,
): Rapport {
  const eigen = bevindingen.filter((b) => b.laag === 'samenhang' || b.laag === 'extern')
  return controleer(bytes, {
    bestand: naamZonderBsn(bestand),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    peildatum,
    extra: () =>
      (['samenhang', 'extern'] as const).flatMap((laag) => {
        const vanLaag = eigen.filter((b) => b.laag === laag)
        return vanLaag.length === 0 ? [] : [{ laag, bevindingen: vanLaag }]
      }),
  })
}

/** Report on a zip that is refused as a whole. */
export function zipRapport(bestand: string, bytes: Uint8Array, fout: ZipFout): Rapport {
  return bevindingRapport(bestand, bytes, zipBevinding(fout))
}

/** Report on a file of which no message could be taken. */
export function bevindingRapport(
  bestand: string,
  bytes: Uint8Array,
  bevinding: Bevinding,
): Rapport {
  return {
    ...controleer(new Uint8Array(), {
      bestand: naamZonderBsn(bestand),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
    bevindingen: [bevinding],
  }
}

export function zipBevinding(fout: ZipFout): Bevinding {
  return {
    regel: 'BESTAND',
    soort: fout.code,
    retourcode: null,
    laag: 'bestand',
    ernst: 'fout',
    boodschap: fout.message,
    actie: fout.remedie,
    gevolg: 'Geen enkel bericht uit de zip is verwerkt.',
    locatie: null,
  }
}

/** Report on a file that the service may not open. Nothing of its content is known. */
export function ongelezenRapport(bestand: string): Rapport {
  return {
    ...controleer(new Uint8Array(), { bestand: naamZonderBsn(bestand) }),
    bevindingen: [ONGELEZEN],
  }
}

export const ONGELEZEN: Bevinding = {
  regel: 'BESTAND',
  soort: 'BESTAND_ONGELEZEN' satisfies Structuursoort,
  retourcode: null,
  laag: 'bestand',
  ernst: 'fout',
  boodschap: 'Dit bestand mag of kan niet gelezen worden.',
  actie: 'Geef de dienst leesrecht op het bestand en leg het opnieuw in de map.',
  gevolg: 'Het bericht is niet verwerkt. De andere bestanden wel.',
  locatie: null,
}
