-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Transport over a line: ids given once, what was sent under them, and what came in with the
-- acknowledgement that was given (docs/adr/0241).

-- The last moment that this organisation put on an envelope. Moments of one sender rise
-- strictly, whatever the clock does.
CREATE TABLE vervoerklok (
  organisatie text PRIMARY KEY REFERENCES organisatie,
  laatste text NOT NULL CHECK (laatste ~ '^[0-9]{17}$')
);

-- What goes out over a line. Its ids stand here before the first attempt and never change.
CREATE TABLE zending (
  organisatie text NOT NULL,
  id text NOT NULL,
  kanaal text NOT NULL CHECK (kanaal IN ('ggk')),
  soort text NOT NULL CHECK (soort IN ('Di01', 'Du01', 'Fo01')),
  -- Ledger id of the message, or the arrival that a Fo01 refuses.
  bericht text,
  aankomst text,
  referentienummer text NOT NULL,
  tijdstip text NOT NULL,
  kruisverwijzing text,
  -- Parties, versions, fault: what else stands on the envelope. No personal data.
  gegevens jsonb NOT NULL,
  -- SHA-256 of the payload: every attempt sends these bytes.
  inhoud_hash bytea NOT NULL,
  -- `bezig`: found like this at a new attempt, the outcome of the last one is unknown.
  staat text NOT NULL CHECK (staat IN ('klaar', 'bezig', 'aanvaard', 'afgewezen', 'dood')),
  onzeker boolean NOT NULL DEFAULT false,
  -- Code and place of the last refusal.
  code text,
  plek text,
  pogingen integer NOT NULL DEFAULT 0,
  sinds timestamptz,
  volgende timestamptz,
  gemaakt timestamptz NOT NULL,
  aanvaard timestamptz,
  -- The acknowledgement as it came.
  bevestiging text,
  PRIMARY KEY (organisatie, id),
  UNIQUE (organisatie, referentienummer),
  CHECK ((soort = 'Fo01') = (aankomst IS NOT NULL)),
  CHECK ((soort = 'Fo01') = (bericht IS NULL))
);
CREATE INDEX zending_bericht ON zending (organisatie, bericht) WHERE bericht IS NOT NULL;
CREATE INDEX zending_fout ON zending (organisatie, volgende)
  WHERE soort = 'Fo01' AND staat IN ('klaar', 'bezig');

-- What came in over a line, once per sender and referentienummer.
CREATE TABLE aankomst (
  organisatie text NOT NULL,
  id text NOT NULL,
  kanaal text NOT NULL CHECK (kanaal IN ('ggk')),
  soort text NOT NULL CHECK (soort IN ('Di01', 'Du01', 'Fo01')),
  -- SHA-256 over sender and referentienummer: the same message offered again.
  sleutel bytea NOT NULL,
  -- SHA-256 over all fields and the payload: with the same content, or with another.
  vingerafdruk bytea NOT NULL,
  -- Parties, referentienummer and so on, as they stood on the envelope. No personal data.
  stuurgegevens jsonb NOT NULL,
  -- Of the sender, with its application, and its moment.
  afzender text NOT NULL,
  tijdstip text NOT NULL,
  -- The request as it came, encrypted; gone once the message stands in the ledger.
  inhoud bytea,
  -- The acknowledgement, byte for byte; given again when the message is offered again.
  bevestiging text NOT NULL,
  -- The item of the ledger.
  item bytea,
  staat text NOT NULL CHECK (staat IN ('nieuw', 'verwerkt', 'geweigerd', 'dood')),
  pogingen integer NOT NULL DEFAULT 0,
  fout text,
  volgende timestamptz,
  ontvangen timestamptz NOT NULL,
  PRIMARY KEY (organisatie, id),
  UNIQUE (organisatie, kanaal, sleutel)
);
CREATE INDEX aankomst_nieuw ON aankomst (organisatie, tijdstip, id) WHERE staat = 'nieuw';
CREATE INDEX aankomst_afzender ON aankomst (organisatie, kanaal, afzender, tijdstip);
CREATE INDEX aankomst_item ON aankomst (organisatie, item) WHERE item IS NOT NULL;
CREATE INDEX aankomst_inhoud ON aankomst (organisatie, ontvangen) WHERE inhoud IS NOT NULL;

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['vervoerklok', 'zending', 'aankomst']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY eigen_organisatie ON %I TO stopwijzer_toepassing
      USING (organisatie = current_setting(''stopwijzer.organisatie'', true))
      WITH CHECK (organisatie = current_setting(''stopwijzer.organisatie'', true))', tabel);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON vervoerklok, zending, aankomst TO stopwijzer_toepassing;
