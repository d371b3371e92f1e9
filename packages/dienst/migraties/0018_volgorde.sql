-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Places in the worklists without COALESCE. Row-level security lets an index compare only with
-- what PostgreSQL knows to tell nothing, and it does not know that of COALESCE: each next page
-- read the list from its beginning (docs/adr/0205).

DROP INDEX taak_open;
CREATE INDEX taak_open ON taak
  (organisatie, (CASE WHEN uiterlijk IS NULL THEN '9999-12-31' ELSE uiterlijk END), id)
  WHERE status = 'open';
DROP INDEX taak_toegewezen;
CREATE INDEX taak_toegewezen ON taak (organisatie, toegewezen_iss, toegewezen_sub,
  (CASE WHEN uiterlijk IS NULL THEN '9999-12-31' ELSE uiterlijk END), id)
  WHERE status = 'open' AND toegewezen_iss IS NOT NULL;
DROP INDEX toestand_werklijst;
CREATE INDEX toestand_werklijst ON toestand (organisatie, levering,
  (CASE WHEN einddatum IS NULL THEN '9999-12-31' ELSE einddatum END), dossier);
