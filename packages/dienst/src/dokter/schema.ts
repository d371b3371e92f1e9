// SPDX-License-Identifier: EUPL-1.2
/** The schema of the database as it is, in lines that can be compared. */
import type pg from 'pg'

/** Tables, columns, keys, checks, indexes, policies and rights, one line each, sorted. */
export async function leesSchema(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ regel: string }>(VRAAG)
  // A definition may stand on several lines.
  return rows.map((rij) => rij.regel.replace(/\s+/g, ' ')).sort()
}

/** What the database misses (`-`) and has too much (`+`). */
export function verschil(verwacht: readonly string[], echt: readonly string[]): string[] {
  const heeft = new Set(echt)
  const hoort = new Set(verwacht)
  return [
    ...verwacht.filter((regel) => !heeft.has(regel)).map((regel) => `- ${regel}`),
    ...echt.filter((regel) => !hoort.has(regel)).map((regel) => `+ ${regel}`),
  ]
}

// Only our own tables: in a shared database others may have theirs in other schemas.
const VRAAG = `
WITH tabel AS (
  SELECT c.oid, c.relname, c.relrowsecurity FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migratie'
)
SELECT format('tabel %s rls=%s', relname, relrowsecurity) AS regel FROM tabel
UNION ALL
SELECT format('kolom %s.%s %s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END)
  FROM tabel t JOIN pg_attribute a ON a.attrelid = t.oid
  WHERE a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT format('eis %s %s', t.relname, pg_get_constraintdef(c.oid))
  FROM tabel t JOIN pg_constraint c ON c.conrelid = t.oid WHERE c.contype IN ('p', 'u', 'f', 'c')
UNION ALL
SELECT format('index %s', replace(pg_get_indexdef(i.indexrelid), 'public.', ''))
  FROM tabel t JOIN pg_index i ON i.indrelid = t.oid
UNION ALL
SELECT format('policy %s %s %s', t.relname, p.polname,
    regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g'))
  FROM tabel t JOIN pg_policy p ON p.polrelid = t.oid
UNION ALL
SELECT format('beperking %s %s', t.relname, p.polname)
  FROM tabel t JOIN pg_policy p ON p.polrelid = t.oid WHERE NOT p.polpermissive
UNION ALL
SELECT format('functie %s namens=%s', p.proname, CASE WHEN p.prosecdef THEN 'eigenaar' ELSE 'vrager' END)
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'public' AND p.proname = 'afgeschermde_dossiers'
UNION ALL
SELECT format('recht %s %s', t.relname, r.privilege_type)
  FROM tabel t CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'))
    AS r (privilege_type)
  WHERE has_table_privilege('stopwijzer_toepassing', t.oid, r.privilege_type)`
