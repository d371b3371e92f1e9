-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- What changed, for other systems: events, webhooks and their deliveries; and replaying as a
-- job of the service (docs/adr/0210 to 0212).

-- One row per thing that changed: its id, no content. The writer holds the head of the audit
-- log from before the number is drawn until the commit, so numbers of one organisation come in
-- the order of the commits: whoever read up to a number misses nothing before it.
CREATE TABLE gebeurtenis (
  organisatie text NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  soort text NOT NULL,
  -- Id of the message, the toewijzing or the task.
  object text NOT NULL,
  dossier bytea,
  tijdstip timestamptz NOT NULL,
  PRIMARY KEY (organisatie, volgnummer)
);
CREATE INDEX gebeurtenis_tijdstip ON gebeurtenis (organisatie, tijdstip);

CREATE TABLE webhook (
  organisatie text NOT NULL REFERENCES organisatie,
  id text NOT NULL,
  url text NOT NULL,
  -- Kinds that it wants; null is all.
  soorten text[],
  -- Signs what is sent; encrypted.
  geheim bytea NOT NULL,
  -- `storing`: switched off by the service, after a day without success.
  staat text NOT NULL CHECK (staat IN ('aan', 'uit', 'storing')),
  -- Everything up to this number was delivered.
  plek bigint NOT NULL,
  pogingen integer NOT NULL DEFAULT 0,
  sinds timestamptz,
  volgende timestamptz,
  -- Whoever is delivering, and until when that counts.
  bezet_door text,
  bezet_tot timestamptz,
  aangemaakt timestamptz NOT NULL,
  PRIMARY KEY (organisatie, id)
);

CREATE TABLE webhookbezorging (
  organisatie text NOT NULL,
  webhook text NOT NULL,
  id text NOT NULL,
  soort text NOT NULL CHECK (soort IN ('gebeurtenissen', 'proef')),
  -- After this number, up to and including that one.
  na bigint NOT NULL,
  tot bigint NOT NULL,
  staat text NOT NULL CHECK (staat IN ('bezig', 'bezorgd', 'mislukt')),
  pogingen integer NOT NULL,
  -- Of the last attempt.
  status integer,
  fout text,
  begonnen timestamptz NOT NULL,
  laatst timestamptz NOT NULL,
  PRIMARY KEY (organisatie, webhook, id),
  FOREIGN KEY (organisatie, webhook) REFERENCES webhook ON DELETE CASCADE
);
-- One at a time, so that the order holds.
CREATE UNIQUE INDEX webhookbezorging_bezig ON webhookbezorging (organisatie, webhook)
  WHERE staat = 'bezig' AND soort = 'gebeurtenissen';

CREATE TABLE herspeelopdracht (
  organisatie text NOT NULL REFERENCES organisatie,
  id text NOT NULL,
  keuze jsonb NOT NULL,
  staat text NOT NULL CHECK (staat IN ('wacht', 'bezig', 'klaar', 'gestopt', 'mislukt')),
  -- The last message that was replayed; goes on after it.
  na text NOT NULL DEFAULT '',
  bekeken integer NOT NULL DEFAULT 0,
  totaal integer,
  door text NOT NULL,
  bezet_door text,
  bezet_tot timestamptz,
  aangemaakt timestamptz NOT NULL,
  klaar timestamptz,
  PRIMARY KEY (organisatie, id)
);

-- A message that would be answered otherwise today: ids and codes.
CREATE TABLE herspeelverschil (
  organisatie text NOT NULL,
  opdracht text NOT NULL,
  bericht text NOT NULL,
  dossier bytea,
  inhoud jsonb NOT NULL,
  PRIMARY KEY (organisatie, opdracht, bericht),
  FOREIGN KEY (organisatie, opdracht) REFERENCES herspeelopdracht ON DELETE CASCADE
);

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['gebeurtenis', 'webhook', 'webhookbezorging', 'herspeelopdracht',
    'herspeelverschil']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
  FOREACH tabel IN ARRAY ARRAY['gebeurtenis', 'herspeelverschil']
  LOOP
    EXECUTE format('CREATE POLICY afscherming ON %I AS RESTRICTIVE TO stopwijzer_toepassing
      USING (current_setting(''stopwijzer.zicht'', true) = ''alles'' OR dossier IS NULL
        OR NOT dossier IN (SELECT afgeschermde_dossiers()))
      WITH CHECK (true)', tabel);
  END LOOP;
END $$;

-- Takes the head of the audit log. Runs as the owner, as only `audit_schakel` may move it.
CREATE FUNCTION gebeurtenis_slot(van text) RETURNS SETOF text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT organisatie FROM audit_kop
  WHERE organisatie = van AND van = current_setting('stopwijzer.organisatie', true) FOR UPDATE
$$;
REVOKE ALL ON FUNCTION gebeurtenis_slot(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gebeurtenis_slot(text) TO stopwijzer_toepassing;
GRANT SELECT, INSERT, DELETE ON gebeurtenis, herspeelverschil TO stopwijzer_toepassing;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook, webhookbezorging, herspeelopdracht
  TO stopwijzer_toepassing;
