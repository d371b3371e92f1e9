-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The starts and stops that stand, one row each (docs/adr/0190). Derived from `feit`, as
-- `toestand` is; lists, consequences and counts per month find their rows here instead of
-- decrypting every dossier. Whether a report was in time is not stored: the calendar says it.

CREATE TABLE melding (
  organisatie text NOT NULL,
  -- Follows from the client and the logical key, and tells neither.
  id text NOT NULL,
  dossier bytea NOT NULL,
  soort text NOT NULL CHECK (soort IN ('start', 'stop')),
  gemeente text NOT NULL,
  aanbieder text NOT NULL,
  -- Empty for taakgericht work.
  toewijzing_nummer text NOT NULL,
  product_categorie text,
  product_code text,
  begindatum text NOT NULL,
  einddatum text,
  reden text,
  -- Local day of receipt or of sending, and the day the term counts from.
  gemeld_op text NOT NULL,
  basis text,
  bericht text NOT NULL,
  PRIMARY KEY (organisatie, id),
  CHECK ((soort = 'stop') = (einddatum IS NOT NULL AND reden IS NOT NULL))
);
CREATE INDEX melding_dossier ON melding (organisatie, dossier);
CREATE INDEX melding_einde ON melding (organisatie, einddatum, id) WHERE soort = 'stop';
CREATE INDEX melding_gemeld ON melding (organisatie, gemeld_op, id);

ALTER TABLE melding ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON melding TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON melding TO stopwijzer_toepassing;
CREATE POLICY afscherming ON melding AS RESTRICTIVE TO stopwijzer_toepassing
  USING (current_setting('stopwijzer.zicht', true) = 'alles' OR dossier IS NULL
    OR NOT dossier IN (SELECT afgeschermde_dossiers()))
  WITH CHECK (true);
