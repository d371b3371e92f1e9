-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Retries and dead letters (docs/adr/0121).

ALTER TABLE bericht DROP CONSTRAINT bericht_status_check;
ALTER TABLE bericht ADD CONSTRAINT bericht_status_check CHECK (status IN ('goedgekeurd',
  'afgekeurd', 'geweigerd', 'vastgehouden', 'verzonden', 'verwerkt', 'quarantaine',
  'vervangen', 'opgegeven'));

ALTER TABLE uitgaand
  -- `wacht`: to be published, or published; the others are not tried any more.
  ADD COLUMN staat text NOT NULL DEFAULT 'wacht'
    CHECK (staat IN ('wacht', 'dood', 'opgegeven', 'vervangen')),
  ADD COLUMN pogingen integer NOT NULL DEFAULT 0,
  -- Of the last attempt that failed; no personal data.
  ADD COLUMN fout text,
  ADD COLUMN sinds timestamptz,
  ADD COLUMN volgende timestamptz,
  ADD COLUMN reden text,
  ADD COLUMN vervangen_door text;

DROP INDEX uitgaand_wacht;
CREATE INDEX uitgaand_wacht ON uitgaand (organisatie, volgnummer)
  WHERE gepubliceerd IS NULL AND staat = 'wacht';
CREATE INDEX uitgaand_mislukt ON uitgaand (organisatie, volgnummer)
  WHERE gepubliceerd IS NULL AND staat = 'wacht' AND volgende IS NOT NULL;
CREATE INDEX uitgaand_dood ON uitgaand (organisatie, volgnummer)
  WHERE gepubliceerd IS NULL AND staat = 'dood';

-- Items that could not be handled because of a fault in the program. The row goes when
-- the item is handled after all.
CREATE TABLE mislukt (
  organisatie text NOT NULL,
  id text NOT NULL,
  item bytea NOT NULL,
  -- Place, name and bytes, encrypted JSON: a file name of somebody else may hold anything.
  inhoud bytea NOT NULL,
  berichtsoort text,
  staat text NOT NULL DEFAULT 'wacht' CHECK (staat IN ('wacht', 'dood', 'opgegeven')),
  pogingen integer NOT NULL,
  fout text NOT NULL,
  sinds timestamptz NOT NULL,
  volgende timestamptz NOT NULL,
  reden text,
  PRIMARY KEY (organisatie, id),
  UNIQUE (organisatie, item)
);
CREATE INDEX mislukt_wacht ON mislukt (organisatie, volgende) WHERE staat = 'wacht';

ALTER TABLE mislukt ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON mislukt TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON mislukt TO stopwijzer_toepassing;
