// SPDX-License-Identifier: EUPL-1.2
/** What goes out as StUF documents: ids first, then the file, then what came of it. */
import {
  alsDocument,
  type Foutlichaam,
  type Stuurgegevens,
  type Systeem,
  schrijfEnvelop,
} from '@stopwijzer/ijw/stuf'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { alsMotor } from '../opslag/transactie.ts'
import type { TePubliceren } from '../opslag/uitgaand.ts'
import { proefpunt } from '../proefpunten.ts'
import { envelopVan, MEESTE_UIT, stufvorm } from '../transport/kern/envelop.ts'
import { VerzendFout } from '../transport/kern/uitkomst.ts'
import { beginZending, noteerUitkomst } from '../transport/kern/zendingen.ts'
import { bevestigMap, zetNeer } from './bestanden.ts'
import type { Postbusprofiel } from './profiel.ts'

const VORM = stufvorm('postbus')

export interface Uitgaand {
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
  /** `null`: goes out as it is. */
  readonly zending: string | null
}

/**
 * The messages as they will stand in `uit/`. The ids of each envelope are committed when this
 * returns. Throws `VerzendFout` about one that can never go this way.
 */
export async function inEnvelop(
  toegang: Toegang,
  omgeving: Omgeving,
  profiel: Postbusprofiel,
  berichten: readonly TePubliceren[],
): Promise<Uitgaand[]> {
  const kaal =
    profiel === 'stuf'
      ? new Set<string>()
      : await welkeKaal(
          toegang,
          berichten.map(({ bericht }) => bericht),
        )
  const uit: Uitgaand[] = []
  for (const { bericht, bestandsnaam, bytes } of berichten) {
    if (kaal.has(bericht)) {
      uit.push({ bestandsnaam, bytes, zending: null })
      continue
    }
    if (bytes.length > MEESTE_UIT) {
      throw new VerzendFout('het bericht is te groot voor een envelop van 25 MB', true)
    }
    const zending = await beginZending(toegang, omgeving, VORM, bericht, bytes)
    const document = alsDocument(schrijfEnvelop(envelopVan(zending, bytes)))
    uit.push({ bestandsnaam, bytes: Buffer.from(document), zending: zending.id })
  }
  proefpunt('na-nummers')
  return uit
}

/** A file is accepted when it is published; nobody confirms it. */
export async function noteerGepubliceerd(
  toegang: Toegang,
  omgeving: Omgeving,
  bestanden: readonly Uitgaand[],
): Promise<void> {
  for (const { zending } of bestanden) {
    if (zending === null) continue
    await noteerUitkomst(toegang, omgeving, zending, { soort: 'aanvaard', bevestiging: '' })
  }
}

/** Answers on messages that came without an envelope: they leave without one. */
async function welkeKaal(toegang: Toegang, ids: readonly string[]): Promise<Set<string>> {
  return alsMotor(toegang, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT b.id FROM bericht b
       JOIN bericht o ON o.organisatie = b.organisatie AND o.id = b.over_bericht
       WHERE b.organisatie = $1 AND b.id = ANY($2::text[]) AND NOT EXISTS (
         SELECT FROM aankomst a WHERE a.organisatie = o.organisatie AND a.item = o.item)`,
      [toegang.organisatie, ids],
    )
    return new Set(rows.map(({ id }) => id))
  })
}

interface Foutrij {
  readonly id: string
  readonly referentienummer: string
  readonly tijdstip: string
  readonly kruisverwijzing: string
  readonly gegevens: { zender: Systeem; ontvanger: Systeem; fout: Foutlichaam }
}

/**
 * Writes the Fo01 documents that wait: about messages that were refused. Two processes never
 * have the same one in hand, and a repeat writes the same bytes under the same name.
 */
export async function publiceerFoutberichten(
  toegang: Toegang,
  omgeving: Omgeving,
  uit: string,
): Promise<void> {
  await alsMotor(toegang, async (client) => {
    const { rows } = await client.query<Foutrij>(
      `SELECT id, referentienummer, tijdstip, kruisverwijzing, gegevens FROM zending
       WHERE organisatie = $1 AND kanaal = 'postbus' AND soort = 'Fo01' AND staat = 'klaar'
       ORDER BY id LIMIT 50 FOR UPDATE SKIP LOCKED`,
      [toegang.organisatie],
    )
    if (rows.length === 0) return
    for (const { gegevens, ...rij } of rows) {
      const { zender, ontvanger, fout } = gegevens
      const stuurgegevens: Stuurgegevens = { zender, ontvanger, ...nummersVan(rij) }
      const document = alsDocument(schrijfEnvelop({ soort: 'Fo01', stuurgegevens, fout }))
      await zetNeer(uit, `Fo01_${rij.referentienummer}.xml`, Buffer.from(document))
    }
    await bevestigMap(uit)
    await client.query(
      `UPDATE zending SET staat = 'aanvaard', pogingen = pogingen + 1, aanvaard = $3
       WHERE organisatie = $1 AND id = ANY($2::text[])`,
      [toegang.organisatie, rows.map(({ id }) => id), omgeving.tijdstip()],
    )
  })
}

function nummersVan({ referentienummer, tijdstip, kruisverwijzing }: Omit<Foutrij, 'gegevens'>) {
  return { referentienummer, tijdstip, kruisverwijzing }
}
