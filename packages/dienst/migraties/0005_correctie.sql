-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Corrections of more than one message (docs/adr/0134). The next message goes out in the
-- transaction of the return message that approved the one before.

CREATE TABLE correctie (
  organisatie text NOT NULL,
  id text NOT NULL,
  dossier bytea NOT NULL,
  -- `loopt`: a message is out. `gestopt`: waits for a person.
  staat text NOT NULL CHECK (staat IN ('loopt', 'gestopt', 'klaar', 'afgebroken')),
  -- The plan and how far it is, encrypted JSON.
  inhoud bytea NOT NULL,
  -- Local time, as with tasks.
  begonnen timestamp NOT NULL,
  gewijzigd timestamp NOT NULL,
  PRIMARY KEY (organisatie, id),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier
);
CREATE INDEX correctie_open ON correctie (organisatie, dossier) WHERE staat IN ('loopt', 'gestopt');

ALTER TABLE correctie ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON correctie TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT, UPDATE ON correctie TO stopwijzer_toepassing;

-- What a person decided about a task: a later message on that client does not name it again.
CREATE INDEX taak_beslist ON taak (organisatie, dossier) WHERE status IN ('akkoord', 'afgewezen');

CREATE POLICY afscherming ON correctie AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles' OR dossier IS NULL
    OR NOT dossier IN (SELECT afgeschermde_dossiers()))
  WITH CHECK (true);
