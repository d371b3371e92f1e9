// SPDX-License-Identifier: EUPL-1.2
import { client } from '../../gegevens/client.ts'

/** The bytes of a message as it was sent or received; the service writes down who asked. */
export async function haalXml(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const inhoud = await client.vraag('berichten.xml', { params: { id } })
  return typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : Uint8Array.from(inhoud)
}
