// SPDX-License-Identifier: EUPL-1.2
import { KoppelvlakFout, maakClient, ROUTES, wegenVan } from '@stopwijzer/koppelvlak'

/** The messages that Stopwijzer made and that have to leave, as bytes. */
export async function haalOp(adres: string, sleutel: string) {
  const client = maakClient<typeof ROUTES>({
    adres,
    wegen: wegenVan(ROUTES),
    haal: fetch,
    nieuweSleutel: () => crypto.randomUUID(),
    sleutel: () => sleutel,
  })
  try {
    const { resultaten } = await client.vraag('gebeurtenissen.lijst', {
      query: { soort: ['bericht.gemaakt'] },
    })
    const berichten = resultaten.map(({ object: id }) =>
      client.vraag('berichten.xml', { params: { id } }),
    )
    return await Promise.all(berichten)
  } catch (fout) {
    // By its code, not by its sentence: sentences may improve.
    if (fout instanceof KoppelvlakFout && fout.code === 'GEEN_RECHT') return []
    throw fout
  }
}
