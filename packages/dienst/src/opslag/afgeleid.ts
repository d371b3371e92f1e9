// SPDX-License-Identifier: EUPL-1.2
/** Writes the rows that follow from the facts: the state of each toewijzing, and its starts and stops. */
import type pg from 'pg'
import { schrijfMeldingen } from './meldingen.ts'
import type { Toegang } from './organisatie.ts'
import { voegToe } from './rijen.ts'
import { samen } from './samen.ts'
import type { Schrijfset } from './schrijfset.ts'

/** Makes the derived rows of these dossiers equal to what the facts say. */
export async function schrijfAfgeleid(
  client: pg.ClientBase,
  toegang: Toegang,
  perDossier: Schrijfset['toestanden'],
): Promise<void> {
  if (perDossier.length === 0) return
  await samen([
    schrijfToestanden(client, toegang, perDossier),
    schrijfMeldingen(client, toegang, perDossier),
  ])
}

async function schrijfToestanden(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  perDossier: Schrijfset['toestanden'],
): Promise<void> {
  const lopend: Promise<unknown>[] = []
  lopend.push(
    client.query('DELETE FROM toestand WHERE organisatie = $1 AND dossier = ANY($2::bytea[])', [
      organisatie,
      perDossier.map((d) => d.dossier),
    ]),
  )
  lopend.push(
    voegToe(
      client,
      'toestand',
      {
        organisatie: 'text',
        dossier: 'bytea',
        gemeente: 'text',
        aanbieder: 'text',
        toewijzing_nummer: 'text',
        product: 'text',
        levering: 'text',
        toewijzing: 'text',
        ingangsdatum: 'text',
        einddatum: 'text',
      },
      perDossier.flatMap(({ dossier, toestanden }) =>
        toestanden.map((t) => ({
          organisatie,
          dossier,
          gemeente: t.gemeente,
          aanbieder: t.aanbieder,
          toewijzing_nummer: t.toewijzingNummer ?? '',
          product:
            t.toewijzingNummer === null
              ? `${t.product?.categorie ?? ''}/${t.product?.code ?? ''}`
              : '',
          levering: t.levering,
          toewijzing: t.toewijzing === 'VERLOPEN' ? 'OPEN' : t.toewijzing,
          ingangsdatum: t.huidigeVersie?.ingangsdatum ?? null,
          einddatum: t.huidigeVersie?.einddatum ?? null,
        })),
      ),
    ),
  )
  await samen(lopend)
}
