// SPDX-License-Identifier: EUPL-1.2
/** What only the facts tell about the toewijzingen of a page; `lijst.ts` finds which these are. */
import { leidAf, type ToewijzingToestand, termijnen, toestandSleutel } from '@stopwijzer/keten'
import type pg from 'pg'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import { leesDossiers, type OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken, type OpenTaak } from '../opslag/taken.ts'
import type { Werklijstplek } from './lijst.ts'
import { werkdagenOverVan } from './werkdagen.ts'

/** A toewijzing as the worklist shows it. */
export interface Toewijzing {
  readonly sleutel: Buffer
  readonly id: string
  readonly opgeslagen: OpgeslagenDossier
  readonly toestand: ToewijzingToestand
  readonly uiterlijk: string | null
  readonly teLaat: boolean
  readonly werkdagenOver: number | null
  readonly taken: readonly OpenTaak[]
}

/** What the facts tell about the toewijzingen at these places, in the same order. */
export async function vulToewijzingen(
  client: pg.ClientBase,
  toegang: Toegang,
  plekken: readonly Werklijstplek[],
  vandaag: string,
): Promise<(Toewijzing | null)[]> {
  const sleutels = [...new Set(plekken.map(([, hex]) => hex))].map((hex) => Buffer.from(hex, 'hex'))
  const dossiers = await leesDossiers(client, toegang, sleutels)
  const alle = await toewijzingenVan(client, toegang, [...dossiers.values()], vandaag)
  const perPlek = new Map(alle.map((een) => [een.id, een]))
  return plekken.map(([, hex, gemeente, aanbieder, nummer, product]) => {
    const deel = nummer === '' ? `/${product}` : nummer
    const id = toewijzingId(Buffer.from(hex, 'hex'), `${gemeente}/${aanbieder}/${deel}`)
    return perPlek.get(id) ?? null
  })
}

/** Every toewijzing of these clients. */
export async function toewijzingenVan(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly OpgeslagenDossier[],
  vandaag: string,
): Promise<Toewijzing[]> {
  const taken =
    dossiers.length === 0
      ? []
      : await leesOpenTaken(
          client,
          toegang,
          dossiers.map(({ sleutel }) => sleutel),
        )
  return dossiers.flatMap((opgeslagen) => {
    const { sleutel, dossier } = opgeslagen
    const bewaakt = termijnen(dossier, vandaag, toegang.rol)
    return leidAf(dossier, vandaag).map((toestand): Toewijzing => {
      const eerste = bewaakt.find((een) => hoortBij(een, toestand))
      return {
        sleutel,
        id: toewijzingId(sleutel, toestandSleutel(toestand)),
        opgeslagen,
        toestand,
        uiterlijk: eerste?.uiterlijk ?? null,
        teLaat: eerste?.teLaat ?? false,
        werkdagenOver: eerste ? werkdagenOverVan(eerste, vandaag) : null,
        taken: taken.filter(
          (een) =>
            een.dossier?.equals(sleutel) && een.taak.toewijzingNummer === toestand.toewijzingNummer,
        ),
      }
    })
  })
}

type Sleutel = Pick<ToewijzingToestand, 'gemeente' | 'aanbieder' | 'toewijzingNummer'>

export function hoortBij(een: Sleutel, toestand: Sleutel): boolean {
  return (
    een.gemeente === toestand.gemeente &&
    een.aanbieder === toestand.aanbieder &&
    een.toewijzingNummer === toestand.toewijzingNummer
  )
}
