// SPDX-License-Identifier: EUPL-1.2
/** Hands messages to the engine, one or the contents of a zip. */
import { createHash } from 'node:crypto'
import { isZip, leesZip, type ZipItem } from '../../bestanden/zip.ts'
import { ZipFout } from '../../bestanden/zipfout.ts'
import type { Antwoord } from '../../verwerking/antwoord.ts'
import { maakOntvangst } from '../../verwerking/ontvangst.ts'
import { Probleem } from '../probleem.ts'
import type { Vraag } from '../vraag.ts'
import { kenmerkVan } from '../wie.ts'
import { alsVerwerkt } from './berichtvorm.ts'

type Indienvraag = Vraag<'berichten.maak'>

/**
 * The engine judges in transactions of its own and writes the audit rows of each message
 * itself. The key of the request is part of the name of the item, so that the engine too
 * recognises a request that is repeated after a crash.
 */
export function dienAan(vraag: Indienvraag) {
  const gebeurtenis = { soort: 'lever_berichten_aan', actie: 'C', objectSoort: 'bericht' } as const
  return vraag.doe(gebeurtenis, async () => {
    const items = await pakUit(vraag.inhoud)
    const { map = 'eigen' } = vraag.query
    const ontvangst = maakOntvangst(vraag.toegang, vraag.omgeving)
    const sleutel = itemsleutel(vraag)
    const verwerkt: Antwoord[] = []
    // One after the other: messages about one client keep their order.
    for (const { naam, bytes } of items) {
      const itemnaam = `api/${sleutel}/${naam}`
      verwerkt.push(await ontvangst.dienAan({ map, naam, itemnaam, bytes }))
    }
    return { uit: { inhoud: { resultaten: verwerkt.map(alsVerwerkt) } }, clienten: [] }
  })
}

async function pakUit(bytes: Uint8Array): Promise<readonly ZipItem[]> {
  if (!isZip(bytes)) return [{ naam: 'bericht.xml', bytes }]
  try {
    return [...(await leesZip(bytes))]
  } catch (fout) {
    if (fout instanceof ZipFout) throw new Probleem('ZIP_GEWEIGERD', [fout.message])
    throw fout
  }
}

function itemsleutel({ wie, koppen }: Indienvraag): string {
  const sleutel = String(koppen['idempotency-key'])
  return createHash('sha256')
    .update(`${kenmerkVan(wie)}|${sleutel}`)
    .digest('hex')
    .slice(0, 32)
}
