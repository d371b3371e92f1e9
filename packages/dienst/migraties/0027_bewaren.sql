-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Retention in a database of any size (docs/adr/0335, 0336).

-- A plan lists a client whose old messages go as one row, with how many they were.
ALTER TABLE bewaarplan_regel
  ADD COLUMN aantal integer NOT NULL DEFAULT 1,
  ADD COLUMN gegaan integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT bewaarplan_regel_klasse_check,
  ADD CONSTRAINT bewaarplan_regel_klasse_check
    CHECK (klasse IN ('berichten', 'clientberichten', 'dossier', 'audit'));
-- Rows of the audit log that a plan cut off so far: it cuts in steps.
ALTER TABLE bewaarplan ADD COLUMN logboek integer NOT NULL DEFAULT 0;

-- Work in hand is found by indexes that hold nothing else.
CREATE INDEX uitgaand_afgeschermd ON uitgaand (organisatie, volgnummer)
  WHERE gepubliceerd IS NULL AND staat = 'afgeschermd';

-- By default PostgreSQL cleans up when a fifth of a table changed. Of millions of rows that is
-- too late: what a plan removed stays on the disk, and lists read pages that hold nothing.
-- Who set these by hand keeps what was set.
DO $$
DECLARE
  tabel text;
  naam text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['bericht', 'identificatie', 'feit', 'toestand', 'taak', 'uitgaand',
    'melding', 'retourcode', 'gebeurtenis', 'audit', 'audit_client', 'bewaarplan_regel']
  LOOP
    FOREACH naam IN ARRAY ARRAY['autovacuum_vacuum_scale_factor',
      'autovacuum_vacuum_insert_scale_factor', 'autovacuum_analyze_scale_factor']
    LOOP
      CONTINUE WHEN EXISTS (SELECT FROM pg_class c, unnest(c.reloptions) AS o
        WHERE c.oid = tabel::regclass AND o LIKE naam || '=%');
      EXECUTE format('ALTER TABLE %I SET (%I = 0.02)', tabel, naam);
    END LOOP;
  END LOOP;
END $$;
