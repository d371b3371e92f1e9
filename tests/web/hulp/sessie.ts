// SPDX-License-Identifier: EUPL-1.2
/** A session in two steps, as the service itself makes it, in the form that a browser takes. */
import type { BrowserContextOptions } from 'playwright-core'
import type { Proefapi } from '../../../packages/dienst/src/api/proef/proefapi.ts'
import { SESSIECOOKIE } from '../../../packages/dienst/src/toegang/cookie.ts'
import { maakSessie } from '../../../packages/dienst/src/toegang/sessies.ts'

/** What `browser.open` needs to open pages as this person. */
export async function profielVan(
  client: Parameters<typeof maakSessie>[0],
  { aanmelddienst }: Proefapi,
  gebruiker: string,
  organisatie: string,
): Promise<BrowserContextOptions> {
  const { waarde } = await maakSessie(
    client,
    aanmelddienst.kern,
    { gebruiker, organisatie, fase: 'vol', wijze: 'wachtwoord', tweedeFactor: true },
    { ip: '127.0.0.1' },
  )
  const cookie = {
    name: SESSIECOOKIE,
    value: waarde,
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax' as const,
  }
  return { storageState: { cookies: [cookie], origins: [] } }
}
