-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- What people agreed about payment (docs/adr/0110). The consequences themselves are not
-- stored: they follow from the stops and the regional profile.

-- Prices by product code (whole euro cents), from a day; loaded as a whole list.
CREATE TABLE prijs (
  organisatie text NOT NULL REFERENCES organisatie,
  product text NOT NULL,
  vanaf text NOT NULL CHECK (vanaf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  centen bigint NOT NULL CHECK (centen >= 0),
  PRIMARY KEY (organisatie, product, vanaf)
);

-- Outcomes of a consultation, only ever added to; the last one counts.
CREATE TABLE overleg (
  organisatie text NOT NULL,
  gevolg text NOT NULL,
  volgnummer bigint GENERATED ALWAYS AS IDENTITY,
  dossier bytea NOT NULL,
  -- Percentage and reason, encrypted JSON.
  inhoud bytea NOT NULL,
  moment timestamp NOT NULL,
  PRIMARY KEY (organisatie, gevolg, volgnummer),
  FOREIGN KEY (organisatie, dossier) REFERENCES dossier
);

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['prijs', 'overleg']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
END $$;

GRANT SELECT, INSERT, DELETE ON prijs TO stopwijzer_toepassing;
GRANT SELECT, INSERT ON overleg TO stopwijzer_toepassing;
