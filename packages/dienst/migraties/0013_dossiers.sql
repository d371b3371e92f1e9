-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The work of people on clients: worklists, who does a task and when, drafts
-- (docs/adr/0205 to 0207).

-- Worklists of toewijzingen: per state of care, the one that ends first on top.
CREATE INDEX toestand_werklijst ON toestand
  (organisatie, levering, (coalesce(einddatum, '9999-12-31')), dossier);

-- Who does it (issuer and subject, and the name of that moment), and until when it rests.
ALTER TABLE taak
  ADD COLUMN toegewezen_iss text,
  ADD COLUMN toegewezen_sub text,
  ADD COLUMN toegewezen_naam text,
  ADD COLUMN uitgesteld_tot text,
  -- Why it rests, encrypted.
  ADD COLUMN uitstel bytea,
  ADD CONSTRAINT taak_toegewezen_check
    CHECK ((toegewezen_iss IS NULL) = (toegewezen_sub IS NULL)
      AND (toegewezen_iss IS NULL) = (toegewezen_naam IS NULL)),
  ADD CONSTRAINT taak_uitstel_check CHECK ((uitgesteld_tot IS NULL) = (uitstel IS NULL));
-- A task without a term comes last; the place in the list is one value.
DROP INDEX taak_open;
CREATE INDEX taak_open ON taak (organisatie, (coalesce(uiterlijk, '9999-12-31')), id)
  WHERE status = 'open';
CREATE INDEX taak_toegewezen ON taak
  (organisatie, toegewezen_iss, toegewezen_sub, (coalesce(uiterlijk, '9999-12-31')), id)
  WHERE status = 'open' AND toegewezen_iss IS NOT NULL;
CREATE INDEX taak_dossier ON taak (organisatie, dossier, toewijzing_nummer);

-- A report that is not sent yet. Goes with its client.
CREATE TABLE concept (
  organisatie text NOT NULL,
  id text NOT NULL,
  dossier bytea NOT NULL,
  soort text NOT NULL CHECK (soort IN ('start', 'stop')),
  -- What is filled in so far, encrypted JSON.
  inhoud bytea NOT NULL,
  versie integer NOT NULL,
  -- Name of who wrote it last.
  door text NOT NULL,
  -- Local time, as with tasks.
  aangemaakt timestamp NOT NULL,
  gewijzigd timestamp NOT NULL,
  PRIMARY KEY (organisatie, id),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier ON DELETE CASCADE
);
CREATE INDEX concept_dossier ON concept (organisatie, dossier);

ALTER TABLE concept ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON concept TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
CREATE POLICY afscherming ON concept AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles'
    OR NOT dossier IN (SELECT afgeschermde_dossiers()))
  WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON concept TO stopwijzer_toepassing;
