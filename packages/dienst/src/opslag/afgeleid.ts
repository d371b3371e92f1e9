// SPDX-License-Identifier: EUPL-1.2
/** Writes the rows that follow from the facts: the state of each toewijzing, and its starts and stops. */
import type { ToewijzingToestand } from '@stopwijzer/keten'
import type pg from 'pg'
import {
  type Meldingrij,
  meldingRij,
  meldingSleutel,
  meldingStand,
  schrijfMeldingen,
} from './meldingen.ts'
import type { Toegang } from './organisatie.ts'
import { voegToe } from './rijen.ts'
import { samen } from './samen.ts'
import type { Schrijfset } from './schrijfset.ts'

/**
 * Makes the derived rows of these dossiers equal to what the facts say. Where the facts from
 * before are known only what they changed is written (docs/adr/0139).
 */
export async function schrijfAfgeleid(
  client: pg.ClientBase,
  toegang: Toegang,
  perDossier: Schrijfset['toestanden'],
): Promise<void> {
  if (perDossier.length === 0) return
  const { organisatie } = toegang
  /** Clients of whom rows have to go: all are written again. */
  const opnieuw: Buffer[] = []
  const toestanden: Rij[] = []
  const meldingen: Meldingrij[] = []
  for (const { dossier, voor, ...nu } of perDossier) {
    const rijen = nu.toestanden.map(toestandRij)
    const anders = verschil(voor?.toestanden.map(toestandRij), rijen, SLEUTEL, STAND)
    const andersGemeld = verschil(voor?.gemeld, nu.gemeld, meldingSleutel, meldingStand)
    const bijwerken = anders !== null && andersGemeld !== null
    if (!bijwerken) opnieuw.push(dossier)
    for (const rij of bijwerken ? anders : rijen) toestanden.push({ organisatie, dossier, ...rij })
    for (const een of bijwerken ? andersGemeld : nu.gemeld) {
      meldingen.push(meldingRij(organisatie, dossier, een))
    }
  }
  await samen([
    schrijfToestanden(client, toegang, opnieuw, toestanden),
    schrijfMeldingen(client, toegang, opnieuw, meldingen),
  ])
}

/** What is new or different; `null` when something went, or when nobody knows what there was. */
function verschil<T extends object>(
  voor: readonly T[] | undefined,
  nu: readonly T[],
  sleutel: (een: T) => string,
  stand: (een: T) => string,
): readonly T[] | null {
  if (voor === undefined) return null
  const oud = new Map(voor.map((een) => [sleutel(een), stand(een)]))
  const anders = nu.filter((een) => {
    const naam = sleutel(een)
    const eerder = oud.get(naam)
    oud.delete(naam)
    return eerder !== stand(een)
  })
  return oud.size > 0 ? null : anders
}

type Rij = ReturnType<typeof toestandRij> & {
  readonly organisatie: string
  readonly dossier: Buffer
}

function toestandRij(t: ToewijzingToestand) {
  const zonderNummer = t.toewijzingNummer === null
  return {
    gemeente: t.gemeente,
    aanbieder: t.aanbieder,
    toewijzing_nummer: t.toewijzingNummer ?? '',
    product: zonderNummer ? `${t.product?.categorie ?? ''}/${t.product?.code ?? ''}` : '',
    levering: t.levering,
    toewijzing: t.toewijzing === 'VERLOPEN' ? 'OPEN' : t.toewijzing,
    ingangsdatum: t.huidigeVersie?.ingangsdatum ?? null,
    einddatum: t.huidigeVersie?.einddatum ?? null,
  }
}

/** The key of the table within a client. */
const SLEUTEL = (rij: ReturnType<typeof toestandRij>) =>
  `${rij.gemeente}|${rij.aanbieder}|${rij.toewijzing_nummer}|${rij.product}`
/** All other columns. */
const STAND = (rij: ReturnType<typeof toestandRij>) =>
  `${rij.levering}|${rij.toewijzing}|${rij.ingangsdatum}|${rij.einddatum}`

async function schrijfToestanden(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  opnieuw: readonly Buffer[],
  rijen: readonly Rij[],
): Promise<void> {
  const lopend: Promise<unknown>[] = []
  if (opnieuw.length > 0) {
    lopend.push(
      client.query('DELETE FROM toestand WHERE organisatie = $1 AND dossier = ANY($2::bytea[])', [
        organisatie,
        opnieuw,
      ]),
    )
  }
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
      rijen,
      `ON CONFLICT (organisatie, dossier, gemeente, aanbieder, toewijzing_nummer, product)
       DO UPDATE SET levering = excluded.levering, toewijzing = excluded.toewijzing,
         ingangsdatum = excluded.ingangsdatum, einddatum = excluded.einddatum`,
    ),
  )
  await samen(lopend)
}
