-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Shielded clients: nothing about them is exchanged by message (OP003; docs/adr/0130 to 0133).

-- On the row that every judgement reads anyway, so that ordinary work pays nothing for it.
ALTER TABLE dossier ADD COLUMN afgeschermd boolean NOT NULL DEFAULT false;
CREATE INDEX dossier_afgeschermd ON dossier (organisatie, dossier) WHERE afgeschermd;
GRANT UPDATE (afgeschermd) ON dossier TO stopwijzer_toepassing;

-- Why the mark was set and taken off; only ever added to.
CREATE TABLE afscherming (
  organisatie text NOT NULL,
  dossier bytea NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  soort text NOT NULL CHECK (soort IN ('gezet', 'opgeheven')),
  -- The reason, encrypted JSON.
  inhoud bytea NOT NULL,
  -- Local time in Europe/Amsterdam.
  moment timestamp NOT NULL,
  PRIMARY KEY (organisatie, dossier, volgnummer),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier
);
ALTER TABLE afscherming ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON afscherming TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT ON afscherming TO stopwijzer_toepassing;

-- `afgeschermd`: received and kept, not judged, until a person decides or the mark is gone.
ALTER TABLE bericht DROP CONSTRAINT bericht_status_check;
ALTER TABLE bericht ADD CONSTRAINT bericht_status_check CHECK (status IN ('goedgekeurd',
  'afgekeurd', 'geweigerd', 'vastgehouden', 'verzonden', 'verwerkt', 'quarantaine',
  'vervangen', 'opgegeven', 'afgeschermd'));

-- `afgeschermd`: does not go out, and does not go out again.
ALTER TABLE uitgaand DROP CONSTRAINT uitgaand_staat_check;
ALTER TABLE uitgaand ADD CONSTRAINT uitgaand_staat_check
  CHECK (staat IN ('wacht', 'dood', 'opgegeven', 'vervangen', 'afgeschermd'));

-- Whose item it is, as far as its message tells; so that it can be hidden.
ALTER TABLE mislukt ADD COLUMN dossier bytea;

-- Runs as the owner of the tables: under the policies below the caller does not see these rows.
CREATE FUNCTION afgeschermde_dossiers() RETURNS SETOF bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT dossier FROM dossier
  WHERE organisatie = current_setting('stopwijzer.organisatie', true) AND afgeschermd
$$;
REVOKE ALL ON FUNCTION afgeschermde_dossiers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION afgeschermde_dossiers() TO stopwijzer_toepassing;

-- Rows of shielded clients exist only in a transaction that says `stopwijzer.zicht = alles`.
-- Restrictive: every other policy may only take away from it. New rows are not checked: a
-- transaction that cannot see the dossier cannot add to it either (its key stands already),
-- and the check would cost every row that a batch writes.
CREATE POLICY afscherming ON dossier AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles' OR NOT afgeschermd)
  WITH CHECK (true);
CREATE POLICY afscherming ON afscherming AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles');
DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['bericht', 'feit', 'toestand', 'taak', 'overleg', 'mislukt']
  LOOP
    EXECUTE format('CREATE POLICY afscherming ON %I AS RESTRICTIVE TO stopwijzer_toepassing
      USING (current_setting(''stopwijzer.zicht'', true) = ''alles'' OR dossier IS NULL
        OR NOT dossier IN (SELECT afgeschermde_dossiers()))
      WITH CHECK (true)', tabel);
  END LOOP;
END $$;
CREATE POLICY afscherming ON uitgaand AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles' OR EXISTS (
    SELECT FROM bericht b WHERE b.organisatie = uitgaand.organisatie AND b.id = uitgaand.bericht))
  WITH CHECK (true);
