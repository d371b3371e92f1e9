-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Keeping and removing: the search key of an organisation (docs/adr/0152), plans to remove
-- what need not be kept any longer (docs/adr/0153), notes on a dossier (docs/adr/0154).

-- The key of the search hashes, encrypted with a key of the key file. So that key can be
-- replaced while every client is still found. Filled at the first opening.
ALTER TABLE organisatie ADD COLUMN zoeksleutel bytea;

-- What a plan would remove, by whom it was made and by whom approved. No data of clients.
CREATE TABLE bewaarplan (
  organisatie text NOT NULL REFERENCES organisatie,
  id text NOT NULL,
  -- Local day on which the terms were counted.
  peildatum text NOT NULL CHECK (peildatum ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  termijnen jsonb NOT NULL,
  -- Counts per class and year, and why things stay.
  telling jsonb NOT NULL,
  staat text NOT NULL CHECK (staat IN ('gemaakt', 'akkoord', 'bezig', 'klaar', 'ingetrokken')),
  gemaakt_iss text NOT NULL,
  gemaakt_sub text NOT NULL,
  gemaakt_naam text NOT NULL,
  gemaakt timestamptz NOT NULL,
  akkoord_iss text,
  akkoord_sub text,
  akkoord_naam text,
  akkoord timestamptz,
  uitkomst jsonb,
  PRIMARY KEY (organisatie, id),
  CHECK ((akkoord IS NULL) = (akkoord_iss IS NULL) AND (akkoord IS NULL) = (akkoord_sub IS NULL)),
  -- Four eyes, also when the application would forget it.
  CHECK (akkoord IS NULL OR (akkoord_iss, akkoord_sub) <> (gemaakt_iss, gemaakt_sub)),
  CHECK (staat NOT IN ('akkoord', 'bezig', 'klaar') OR akkoord IS NOT NULL)
);

-- Exactly what the plan is about: ids of messages, search hashes of clients. The rows go
-- when the plan is done.
CREATE TABLE bewaarplan_regel (
  organisatie text NOT NULL,
  plan text NOT NULL,
  klasse text NOT NULL CHECK (klasse IN ('berichten', 'dossier', 'audit')),
  sleutel text NOT NULL,
  staat text NOT NULL DEFAULT 'open' CHECK (staat IN ('open', 'weg', 'gebleven')),
  PRIMARY KEY (organisatie, plan, klasse, sleutel),
  FOREIGN KEY (organisatie, plan) REFERENCES bewaarplan
);

-- What a person added to a dossier, for instance when somebody says that a message is wrong
-- (AVG, article 16). Messages are never changed. Only ever added to.
CREATE TABLE annotatie (
  organisatie text NOT NULL,
  dossier bytea NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  -- Text and name of the writer, encrypted JSON.
  inhoud bytea NOT NULL,
  -- Local time in Europe/Amsterdam.
  moment timestamp NOT NULL,
  PRIMARY KEY (organisatie, dossier, volgnummer),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier
);

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['bewaarplan', 'bewaarplan_regel', 'annotatie']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
END $$;
-- Notes about a shielded client are as hidden as everything else about it (0004).
CREATE POLICY afscherming ON annotatie AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles'
    OR NOT dossier IN (SELECT afgeschermde_dossiers()))
  WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON bewaarplan TO stopwijzer_toepassing;
GRANT SELECT, INSERT ON bewaarplan_regel, annotatie TO stopwijzer_toepassing;
