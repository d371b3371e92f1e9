// SPDX-License-Identifier: EUPL-1.2
/** A Fo01 of ours that cannot leave: its receiver waits for an answer that never comes, unless a person calls. */
import type { Stuurgegevens } from '@stopwijzer/ijw/stuf'
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { meldAankomst } from '../../verwerking/dodebrief.ts'

/** `aankomst`: what it is about; `waarom`: a Dutch sentence, no content. */
export async function meldFo01Dood(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  aankomst: string,
  waarom: string,
): Promise<void> {
  const { rows } = await client.query<{ stuurgegevens: Stuurgegevens; fout: string | null }>(
    'SELECT stuurgegevens, fout FROM aankomst WHERE organisatie = $1 AND id = $2',
    [toegang.organisatie, aankomst],
  )
  const [rij] = rows
  if (rij === undefined) return
  const { zender, referentienummer } = rij.stuurgegevens
  await meldAankomst(client, toegang, omgeving, {
    ...{ id: `${aankomst}/foutbericht`, soort: 'handmatig-beoordelen', ontvangen: null },
    toelichting: `Een bericht van ${zender.organisatie} (nummer ${referentienummer}) is niet te gebruiken (${rij.fout ?? 'onbekende fout'}), en ons foutbericht daarover is niet aangekomen: ${waarom} De afzender weet dit dus niet. Neem contact met hem op.`,
  })
}
