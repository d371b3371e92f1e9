-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The audit log with all fields of NEN 7513 (docs/adr/0170, 0171).

ALTER TABLE audit
  -- Which fields the hash covers: 1 before this migration, 2 after it.
  ADD COLUMN vorm smallint NOT NULL DEFAULT 1 CHECK (vorm IN (1, 2)),
  -- Who: issuer and subject of the login. `gebruiker` is the name at that moment.
  ADD COLUMN gebruiker_iss text,
  ADD COLUMN gebruiker_sub text,
  -- False for work that the service does by itself.
  ADD COLUMN is_aanvrager boolean NOT NULL DEFAULT false,
  ADD COLUMN ip text,
  ADD COLUMN client_id text,
  -- Names of the groups of fields that were shown, with commas; never a value.
  ADD COLUMN veldgroepen text,
  -- `bron` is the instance.
  ADD COLUMN component text,
  ADD COLUMN versie text,
  ADD COLUMN trace_id text,
  ADD COLUMN span_id text,
  -- Why it was allowed: the right, the relation with the client, the toewijzing.
  ADD COLUMN recht text,
  ADD COLUMN relatie text,
  ADD COLUMN toewijzing text;

-- Only rows about people: what the service does by itself adds nothing to these indexes.
CREATE INDEX audit_mensen ON audit (organisatie, volgnummer) WHERE is_aanvrager;
CREATE INDEX audit_client_gezien ON audit (organisatie, client, volgnummer)
  WHERE is_aanvrager AND client IS NOT NULL;
CREATE INDEX audit_gebruiker ON audit (organisatie, gebruiker_iss, gebruiker_sub, volgnummer)
  WHERE is_aanvrager;
CREATE INDEX audit_soort ON audit (organisatie, soort, volgnummer) WHERE is_aanvrager;
-- Costs next to nothing per row, because rows come in order of time.
CREATE INDEX audit_periode ON audit USING brin (organisatie, tijdstip);

-- The clients of an event about several clients, one row each. An event about one client
-- has it in `audit.client`. The hash of the event covers these rows.
CREATE TABLE audit_client (
  organisatie text NOT NULL,
  volgnummer bigint NOT NULL,
  -- Keyed hash of the BSN, as `dossier`.
  client bytea NOT NULL,
  toewijzing text,
  PRIMARY KEY (organisatie, volgnummer, client)
);
CREATE INDEX audit_client_client ON audit_client (organisatie, client, volgnummer);

-- Heads of the chain at a moment: `dag` once a day, `knip` where the log was cut off.
CREATE TABLE audit_anker (
  organisatie text NOT NULL REFERENCES organisatie,
  volgnummer bigint NOT NULL,
  soort text NOT NULL CHECK (soort IN ('dag', 'knip')),
  hash bytea NOT NULL,
  tijdstip text NOT NULL,
  PRIMARY KEY (organisatie, volgnummer, soort)
);

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['audit_client', 'audit_anker']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
END $$;

-- Runs as the owner, so that the application can move the head of the chain in no other way.
CREATE OR REPLACE FUNCTION audit_schakel(van text, inhoud bytea[])
RETURNS TABLE (nummer bigint, nieuw bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  een bytea;
BEGIN
  IF van IS DISTINCT FROM current_setting('stopwijzer.organisatie', true) THEN
    RAISE EXCEPTION 'the chain of another organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit_kop AS k (organisatie, volgnummer, hash)
    VALUES (van, 0, decode(repeat('00', 32), 'hex'))
    ON CONFLICT (organisatie) DO UPDATE SET volgnummer = k.volgnummer
    RETURNING k.volgnummer, k.hash INTO nummer, nieuw;
  FOREACH een IN ARRAY inhoud LOOP
    nummer := nummer + 1;
    nieuw := sha256(nieuw || convert_to(nummer::text, 'UTF8') || een);
    RETURN NEXT;
  END LOOP;
  UPDATE audit_kop SET volgnummer = nummer, hash = nieuw WHERE organisatie = van;
END $$;

REVOKE INSERT, UPDATE ON audit_kop FROM stopwijzer_toepassing;
GRANT SELECT, INSERT ON audit_client, audit_anker TO stopwijzer_toepassing;
