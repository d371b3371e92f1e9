-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The queue with what is out and not approved comes in pages (docs/adr/0345). Without an index
-- a page of these few would be looked for among everything that ever went out.
CREATE INDEX bericht_onbeantwoord ON bericht (organisatie, moment, id)
  WHERE status IN ('verzonden', 'afgekeurd') AND berichtsoort IN ('JW301', 'JW305', 'JW307')
    AND afzender = organisatie;

-- Drafts by when they were changed, from either end.
CREATE INDEX concept_gewijzigd ON concept (organisatie, gewijzigd, id);
