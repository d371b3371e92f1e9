-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who is it: people, their sessions, and machines (docs/adr/0160).
--
-- A person stands above the organisations: somebody of a regional office works for
-- several municipalities with one login. The tables of people therefore have no
-- organisation as leading key. They are small, hold no data of clients, and open only
-- under the setting `stopwijzer.toegang`; no query for an organisation can see them.
-- Secrets stand as SHA-256 (random ones of 256 bits), as scrypt (passwords) or encrypted.

CREATE TABLE gebruiker (
  gebruiker text PRIMARY KEY,
  -- E-mail address in small letters; null for somebody who comes through an identity provider.
  inlognaam text UNIQUE CHECK (inlognaam = lower(inlognaam)),
  naam text NOT NULL,
  -- PHC string; null until the account was activated.
  wachtwoord text,
  wachtwoord_sinds timestamptz,
  -- Secret of the time-based codes, encrypted; counts once a first code was given.
  totp bytea,
  totp_sinds timestamptz,
  -- Time step of the last code: a code works once.
  totp_stap bigint NOT NULL DEFAULT 0,
  -- Issuer and subject at the identity provider: together the key of that person.
  uitgever text,
  onderwerp text,
  laatste_organisatie text,
  laatst_aangemeld timestamptz,
  geblokkeerd timestamptz,
  aangemaakt timestamptz NOT NULL,
  UNIQUE (uitgever, onderwerp),
  CHECK ((uitgever IS NULL) = (onderwerp IS NULL)),
  CHECK ((inlognaam IS NULL) <> (uitgever IS NULL)),
  CHECK (wachtwoord IS NULL OR inlognaam IS NOT NULL)
);

CREATE TABLE lidmaatschap (
  organisatie text NOT NULL REFERENCES organisatie,
  gebruiker text NOT NULL REFERENCES gebruiker,
  rollen text[] NOT NULL CHECK (cardinality(rollen) > 0
    AND rollen <@ ARRAY['lezer', 'medewerker', 'controleur', 'beheerder', 'auditor']),
  geblokkeerd timestamptz,
  aangemaakt timestamptz NOT NULL,
  PRIMARY KEY (organisatie, gebruiker)
);
CREATE INDEX lidmaatschap_gebruiker ON lidmaatschap (gebruiker);

-- The one activation link of an account.
CREATE TABLE activering (
  gebruiker text PRIMARY KEY REFERENCES gebruiker,
  sleutel bytea NOT NULL UNIQUE,
  -- The link also takes the second factor away, of somebody who lost the phone.
  zonder_totp boolean NOT NULL,
  geldig_tot timestamptz NOT NULL
);

-- Recovery codes that were not used yet.
CREATE TABLE herstelcode (
  gebruiker text NOT NULL REFERENCES gebruiker,
  code bytea NOT NULL,
  PRIMARY KEY (gebruiker, code)
);

CREATE TABLE sessie (
  -- SHA-256 of the value in the cookie.
  sleutel bytea PRIMARY KEY,
  -- Name of the session in lists; stays when the cookie gets a new value.
  id text NOT NULL UNIQUE,
  gebruiker text NOT NULL REFERENCES gebruiker,
  organisatie text,
  -- `totp`: the password was right, the code must come; `instellen`: the code must be set up.
  fase text NOT NULL CHECK (fase IN ('totp', 'instellen', 'vol')),
  wijze text NOT NULL CHECK (wijze IN ('wachtwoord', 'oidc')),
  tweede_factor boolean NOT NULL,
  -- Session and ID token (encrypted) of the identity provider, to log out there as well.
  uitgever_sessie text,
  id_token bytea,
  adres text,
  toestel text,
  begonnen timestamptz NOT NULL,
  laatst timestamptz NOT NULL
);
CREATE INDEX sessie_gebruiker ON sessie (gebruiker);
CREATE INDEX sessie_laatst ON sessie (laatst);

-- Attempts per name, per address and per pair, as keyed hashes: also names that do not
-- exist are counted, so that nothing shows which do.
CREATE TABLE poging (
  sleutel bytea PRIMARY KEY,
  aantal integer NOT NULL,
  begonnen timestamptz NOT NULL,
  dicht_tot timestamptz
);

-- Logins on their way to the identity provider and back: state, nonce and verifier, encrypted.
CREATE TABLE aanmeldstroom (
  sleutel bytea PRIMARY KEY,
  inhoud bytea NOT NULL,
  geldig_tot timestamptz NOT NULL
);

-- Keys of other systems, of one organisation each.
CREATE TABLE machine (
  organisatie text NOT NULL REFERENCES organisatie,
  id text NOT NULL,
  naam text NOT NULL,
  -- `sleutel`: an API key; `client`: asks for short tokens; `extern`: tokens of another issuer.
  soort text NOT NULL CHECK (soort IN ('sleutel', 'client', 'extern')),
  sleutel bytea,
  uitgever text,
  onderwerp text,
  rechten text[] NOT NULL CHECK (cardinality(rechten) > 0),
  gemaakt_door text NOT NULL,
  aangemaakt timestamptz NOT NULL,
  verloopt timestamptz NOT NULL,
  laatst_gebruikt timestamptz,
  ingetrokken timestamptz,
  PRIMARY KEY (organisatie, id),
  CHECK ((soort = 'extern') = (sleutel IS NULL)),
  CHECK ((soort = 'extern') = (uitgever IS NOT NULL AND onderwerp IS NOT NULL))
);
-- A token of another issuer names its client only: that client belongs to one organisation.
CREATE UNIQUE INDEX machine_extern ON machine (uitgever, onderwerp)
  WHERE soort = 'extern' AND ingetrokken IS NULL;

-- Keys with which the token endpoint signs: private JWK encrypted, public JWK in clear.
CREATE TABLE tokensleutel (
  kid text PRIMARY KEY,
  privaat bytea NOT NULL,
  publiek jsonb NOT NULL,
  aangemaakt timestamptz NOT NULL
);

-- Tokens that may be shown once only and were.
CREATE TABLE gezien_token (
  sleutel bytea PRIMARY KEY,
  verloopt timestamptz NOT NULL
);

DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['gebruiker', 'lidmaatschap', 'activering', 'herstelcode', 'sessie',
    'poging', 'aanmeldstroom', 'machine', 'tokensleutel', 'gezien_token']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
    EXECUTE format('CREATE POLICY toegang ON %I TO stopwijzer_toepassing
      USING (current_setting(''stopwijzer.toegang'', true) = ''ja'')
      WITH CHECK (current_setting(''stopwijzer.toegang'', true) = ''ja'')', tabel);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO stopwijzer_toepassing', tabel);
  END LOOP;
END $$;
-- People and keys are blocked, never taken away: the audit log names them.
REVOKE DELETE ON gebruiker, machine FROM stopwijzer_toepassing;

-- The keys of an organisation are also its own rows.
CREATE POLICY eigen_organisatie ON machine TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
