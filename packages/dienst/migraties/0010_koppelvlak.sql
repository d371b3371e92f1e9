-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Answers to commands that may be sent again (docs/adr/0142). Kept for a day.

CREATE TABLE herhaling (
  organisatie text NOT NULL REFERENCES organisatie,
  -- Keyed hash of who asks, the route and the Idempotency-Key.
  sleutel bytea NOT NULL,
  -- Keyed hash of the whole request: another one under the same key is refused.
  vraag bytea NOT NULL,
  moment timestamptz NOT NULL,
  -- Encrypted JSON; nothing as long as the work is under way.
  antwoord bytea,
  PRIMARY KEY (organisatie, sleutel)
);
CREATE INDEX herhaling_moment ON herhaling (organisatie, moment);

ALTER TABLE herhaling ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON herhaling TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON herhaling TO stopwijzer_toepassing;
