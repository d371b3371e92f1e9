-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The order of the list of corrections, those that are over included.
CREATE INDEX correctie_begonnen ON correctie
  (organisatie, date_trunc('second'::text, begonnen), id);
