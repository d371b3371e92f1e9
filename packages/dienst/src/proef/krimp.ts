// SPDX-License-Identifier: EUPL-1.2
/** Test support: what a migration takes away from a process of the version before it. */
import type pg from 'pg'
import { leesSchema, verschil } from '../dokter/schema.ts'

/** The schema, with a mark at columns that a row must bring along itself. */
export async function leesSchemaStreng(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ regel: string }>(
    `SELECT format('verplicht %s.%s', table_name, column_name) AS regel
     FROM information_schema.columns WHERE table_schema = 'public' AND is_nullable = 'NO'
       AND column_default IS NULL AND is_identity = 'NO'`,
  )
  return [...(await leesSchema(client)), ...rows.map(({ regel }) => regel)]
}

/**
 * What would stop a process of the version before: a table, column or right that went, a check
 * that takes less, or a column that its rows do not fill. Indexes may come and go, and a
 * reference may go: what was written under it stays right.
 */
export function krimp(vorig: readonly string[], nu: readonly string[]): string[] {
  const verder = verschil(vorig, nu)
  const erbij = verder.filter((regel) => regel.startsWith('+ ')).map((regel) => regel.slice(2))
  const tabellen = new Set<string>(vorig.flatMap((regel) => /^tabel (\S+)/.exec(regel)?.[1] ?? []))
  const waarden = (regel: string): readonly string[] => regel.match(/'[^']*'/g) ?? []
  const ruimer = (eis: string) =>
    erbij.some(
      (nieuw) =>
        nieuw.startsWith(eis.split(' ').slice(0, 2).join(' ')) &&
        waarden(eis).length > 0 &&
        waarden(eis).every((waarde) => waarden(nieuw).includes(waarde)),
    )
  return [
    ...verder.filter(
      (regel) =>
        regel.startsWith('- ') &&
        !/^- (index|verplicht|eis \w+ FOREIGN KEY) /.test(regel) &&
        !(regel.startsWith('- eis ') && ruimer(regel.slice(2))),
    ),
    ...erbij.filter((regel) => tabellen.has(/^verplicht (\w+)\./.exec(regel)?.[1] ?? '')),
  ]
}
