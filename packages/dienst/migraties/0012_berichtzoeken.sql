-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Searching the ledger on any combination of what the list shows (docs/adr/0200).

-- The ToewijzingNummers in a message, and the codes that say something else than "no error",
-- each separated by a space. A return message has the numbers of the message it answers.
-- Rows of before hold null until `herbouw` fills them.
ALTER TABLE bericht ADD COLUMN nummers text, ADD COLUMN codes text;

-- Newest first is the order of the list. An equality in front of it for what is looked for
-- most; every other filter is checked on the way.
CREATE INDEX bericht_moment ON bericht (organisatie, moment, id);
CREATE INDEX bericht_identificatie ON bericht (organisatie, identificatie, moment, id);
CREATE INDEX bericht_partij ON bericht (organisatie,
  (CASE WHEN afzender = organisatie THEN ontvanger ELSE afzender END), moment, id);
DROP INDEX bericht_dossier;
CREATE INDEX bericht_dossier ON bericht (organisatie, dossier, moment, id);
-- Few messages stand in these; without an index a page of them could mean reading all.
CREATE INDEX bericht_bijzonder ON bericht (organisatie, status, moment, id)
  WHERE status NOT IN ('goedgekeurd', 'verzonden', 'verwerkt');

-- By whose number a search begins.
CREATE INDEX toestand_opnummer ON toestand (organisatie, toewijzing_nummer);

-- A row per code of a message that has one.
CREATE TABLE retourcode (
  organisatie text NOT NULL,
  code text NOT NULL,
  moment timestamp NOT NULL,
  bericht text NOT NULL,
  PRIMARY KEY (organisatie, code, moment, bericht)
);
ALTER TABLE retourcode ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON retourcode TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
-- Shows no client: whoever reads it joins `bericht`, where shielded clients are hidden.
GRANT SELECT, INSERT, DELETE ON retourcode TO stopwijzer_toepassing;

-- And of these the ones with a number that no toewijzing has.
CREATE INDEX bericht_vreemdnummer ON bericht (organisatie, nummers)
  WHERE status NOT IN ('goedgekeurd', 'verzonden', 'verwerkt');
