// SPDX-License-Identifier: EUPL-1.2
/** Parties that exchange StUF documents in files, on one database, with the official schema as judge. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { zetInstelling } from '../../packages/dienst/src/opslag/organisatie.ts'
import { inTransactie } from '../../packages/dienst/src/opslag/transactie.ts'
import type { Postbusprofiel } from '../../packages/dienst/src/postbus/profiel.ts'
import { maakPartij, type Partij } from '../../packages/dienst/src/proef/postbusproef.ts'
import { toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import { maakTestdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakStuforakel, STUF_AANWEZIG } from '../conformance/stuf.ts'
import { uitgepakt } from './stufdocumenten.ts'

export async function maakStufpost() {
  const db = await maakTestdatabank()
  const orakel = STUF_AANWEZIG ? maakStuforakel() : null
  let basis = ''
  const kies = ({ toegang }: Partij, profiel: Postbusprofiel) =>
    inTransactie(db.pool, toegang.organisatie, (client) =>
      zetInstelling(client, toegang.organisatie, 'postbusprofiel', profiel),
    )
  const ruimOp = () => rmSync(basis, { recursive: true, force: true })
  const post = {
    kies,
    rijen: async <T extends object>(vraag: string) => (await db.beheer.query<T>(vraag)).rows,
    async partij(code: string): Promise<Partij> {
      const uit = await maakPartij(db, basis, code)
      await kies(uit, 'stuf')
      return uit
    },
    /** Everything empty, with one municipality. */
    async opnieuw(): Promise<Partij> {
      ruimOp()
      await db.maakLeeg()
      basis = mkdtempSync(join(tmpdir(), 'stopwijzer-stuf-'))
      return post.partij('0363')
    },
    /** Takes what stands in `uit/` away; documents have to be valid. */
    neemUit: ({ bestanden, map }: Partij) =>
      bestanden('uit').map((naam) => {
        const pad = join(map, 'uit', naam)
        const tekst = readFileSync(pad, 'utf8')
        const kaal = tekst.includes('istandaarden.nl/ijw')
        if (!kaal && orakel !== null) expect(orakel.oordeel(tekst)).toBeNull()
        rmSync(pad)
        return { naam, tekst }
      }),
    /** A toewijzing is under way; its Di01 was taken out of `uit/`. */
    async begin(gemeente: Partij) {
      gemeente.leg('eigen', '001.xml', toewijzing())
      expect((await gemeente.draai('2026-01-02T12:00:00'))[0]?.bevindingen).toEqual([])
      return uitgepakt(post.neemUit(gemeente)[0]!.tekst)
    },
    async sluit() {
      ruimOp()
      orakel?.sluit()
      await db.sluit()
    },
  }
  return post
}
export type Stufpost = Awaited<ReturnType<typeof maakStufpost>>
