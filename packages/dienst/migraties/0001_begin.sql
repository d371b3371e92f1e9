-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Every key starts with the organisation: no query or constraint crosses
-- organisations, so the tables can be distributed by it. Personal data and raw
-- messages stand in `bytea` columns, encrypted by the service (AES-256-GCM);
-- `dossier` is the keyed hash of a BSN.
--
-- Foreign keys stand where rows are few. Rows that every message adds (facts,
-- states, outbox, ledger) have none: a check per row would cost more than all other
-- work, and one writer adds them together in one transaction (docs/adr/0082).

-- The role under which the service reads and writes. Where the login may not
-- create roles, an administrator makes it and grants it to the login beforehand.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stopwijzer_toepassing') THEN
    CREATE ROLE stopwijzer_toepassing NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'stopwijzer_toepassing', 'MEMBER') THEN
    EXECUTE format('GRANT stopwijzer_toepassing TO %I', current_user);
  END IF;
EXCEPTION
  -- Another database of the same server was migrating at the same moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE organisatie (
  organisatie text PRIMARY KEY CHECK (organisatie ~ '^([0-9]{4}|[0-9]{8})$'),
  rol text NOT NULL CHECK (rol IN ('gemeente', 'aanbieder')),
  -- A known text, encrypted: shows at opening whether the key in hand is the right one.
  sleutelproef bytea NOT NULL,
  aangemaakt timestamptz NOT NULL
);

CREATE TABLE instelling (
  organisatie text NOT NULL REFERENCES organisatie,
  naam text NOT NULL,
  waarde jsonb NOT NULL,
  PRIMARY KEY (organisatie, naam)
);

CREATE TABLE dossier (
  organisatie text NOT NULL REFERENCES organisatie,
  dossier bytea NOT NULL,
  bsn bytea NOT NULL,
  aangemaakt timestamptz NOT NULL,
  PRIMARY KEY (organisatie, dossier)
);

-- The ledger: every message received, sent or refused, as it was.
CREATE TABLE bericht (
  organisatie text NOT NULL,
  id text NOT NULL,
  -- `in`, `eigen`: through the file drop; `gemaakt`: made here.
  herkomst text NOT NULL CHECK (herkomst IN ('in', 'eigen', 'gemaakt')),
  -- SHA-256 over place, file name and bytes: the same item delivered again.
  item bytea NOT NULL,
  inhoud bytea NOT NULL,
  berichtsoort text,
  identificatie text,
  afzender text,
  ontvanger text,
  dagtekening text,
  dossier bytea,
  status text NOT NULL CHECK (status IN ('goedgekeurd', 'afgekeurd', 'geweigerd', 'vastgehouden',
    'verzonden', 'verwerkt', 'quarantaine')),
  -- The answer that was given, encrypted JSON; given again when the item comes again.
  antwoord bytea NOT NULL,
  -- For a return message: the message it answers.
  over_bericht text,
  -- Local time in Europe/Amsterdam: terms count in local days.
  moment timestamp NOT NULL,
  -- Until when a parked message may wait for its predecessor.
  vastgehouden_tot timestamp,
  vastgelegd timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisatie, id),
  UNIQUE (organisatie, item),
  CHECK ((status = 'vastgehouden') = (vastgehouden_tot IS NOT NULL))
);
CREATE INDEX bericht_vastgehouden ON bericht (organisatie, vastgehouden_tot)
  WHERE status = 'vastgehouden';
CREATE INDEX bericht_dossier ON bericht (organisatie, dossier);
CREATE INDEX bericht_over ON bericht (organisatie, over_bericht) WHERE over_bericht IS NOT NULL;

-- TR056: an Identificatie is used once per kind and sender. Refused messages
-- count as never sent and leave no row here.
CREATE TABLE identificatie (
  organisatie text NOT NULL,
  berichtsoort text NOT NULL,
  afzender text NOT NULL,
  identificatie text NOT NULL,
  bericht text NOT NULL,
  PRIMARY KEY (organisatie, berichtsoort, afzender, identificatie)
);

-- Facts, one row per message and client: an encrypted JSON array. Only ever added to.
CREATE TABLE feit (
  organisatie text NOT NULL,
  dossier bytea NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  bericht text,
  feiten bytea NOT NULL,
  PRIMARY KEY (organisatie, dossier, volgnummer)
);

-- Derived from `feit`, kept for speed; the command `herbouw` makes it again.
-- `toewijzing` knows no calendar: an OPEN one whose einddatum has passed is VERLOPEN.
CREATE TABLE toestand (
  organisatie text NOT NULL,
  dossier bytea NOT NULL,
  gemeente text NOT NULL,
  aanbieder text NOT NULL,
  -- Empty for taakgericht work, where the product is the key.
  toewijzing_nummer text NOT NULL,
  product text NOT NULL,
  levering text NOT NULL,
  toewijzing text NOT NULL CHECK (toewijzing <> 'VERLOPEN'),
  ingangsdatum text,
  einddatum text,
  PRIMARY KEY (organisatie, dossier, gemeente, aanbieder, toewijzing_nummer, product)
);
CREATE INDEX toestand_nummer ON toestand (organisatie, gemeente, toewijzing_nummer);

CREATE TABLE taak (
  organisatie text NOT NULL,
  id text NOT NULL,
  -- Null for a task about a message of which the client is not known.
  dossier bytea,
  -- Names the situation: the same situation never gives two tasks.
  sleutel text NOT NULL,
  soort text NOT NULL,
  toewijzing_nummer text,
  uiterlijk text,
  status text NOT NULL CHECK (status IN ('open', 'akkoord', 'afgewezen', 'afgehandeld')),
  inhoud bytea NOT NULL,
  aangemaakt timestamp NOT NULL,
  afgehandeld timestamp,
  PRIMARY KEY (organisatie, id),
  UNIQUE NULLS NOT DISTINCT (organisatie, dossier, sleutel),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier
);
CREATE INDEX taak_open ON taak (organisatie, uiterlijk, id) WHERE status = 'open';

-- Outbox: what goes to the chain. A row is published after the commit, at least once.
CREATE TABLE uitgaand (
  organisatie text NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  bericht text NOT NULL,
  bestandsnaam text NOT NULL,
  -- The item in hand that it answers is published again when that item comes again.
  gepubliceerd timestamptz,
  PRIMARY KEY (organisatie, volgnummer),
  UNIQUE (organisatie, bericht)
);
CREATE INDEX uitgaand_wacht ON uitgaand (organisatie, volgnummer) WHERE gepubliceerd IS NULL;

-- Audit after NEN 7513, chained by hash so that a change or a gap shows.
CREATE TABLE audit (
  organisatie text NOT NULL,
  volgnummer bigint NOT NULL,
  tijdstip text NOT NULL,
  verwerking text NOT NULL,
  soort text NOT NULL,
  actie text NOT NULL CHECK (actie IN ('C', 'R', 'U', 'D', 'E')),
  uitkomst text NOT NULL CHECK (uitkomst IN ('geslaagd', 'geweigerd', 'mislukt')),
  gebruiker text NOT NULL,
  rol text NOT NULL,
  doel text NOT NULL,
  -- Keyed hash of the BSN (as `dossier`), in hex.
  client text,
  object_soort text,
  object_id text,
  bron text NOT NULL,
  bijzonderheden text,
  -- SHA-256 over all fields above except volgnummer.
  inhoud_hash bytea NOT NULL,
  -- SHA-256 over the hash of the row before, volgnummer and inhoud_hash.
  hash bytea NOT NULL,
  PRIMARY KEY (organisatie, volgnummer)
);
CREATE TABLE audit_kop (
  organisatie text PRIMARY KEY REFERENCES organisatie,
  volgnummer bigint NOT NULL,
  hash bytea NOT NULL
);

-- Links new rows to the chain: takes the head (locked until the commit), numbers and
-- hashes. In the database, because it saves every message a round trip.
CREATE FUNCTION audit_schakel(van text, inhoud bytea[]) RETURNS TABLE (nummer bigint, nieuw bytea)
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  een bytea;
BEGIN
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

-- Second lock: rows of the organisation in hand only, whatever a query forgets.
DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['organisatie', 'instelling', 'dossier', 'bericht', 'identificatie',
    'feit', 'toestand', 'taak', 'uitgaand', 'audit', 'audit_kop']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO stopwijzer_toepassing;
GRANT SELECT, INSERT ON organisatie, dossier, feit, audit TO stopwijzer_toepassing;
GRANT SELECT, INSERT, UPDATE ON bericht, taak, uitgaand, audit_kop TO stopwijzer_toepassing;
GRANT SELECT, INSERT, UPDATE, DELETE ON instelling, identificatie, toestand TO stopwijzer_toepassing;
REVOKE ALL ON FUNCTION audit_schakel FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_schakel TO stopwijzer_toepassing;
