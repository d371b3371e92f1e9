-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- A message may name thousands of numbers, and a row of an index holds a few kilobytes: such a
-- message could not be stored. The index is for a message that names one number; longer lists
-- stay out of it.
DROP INDEX bericht_vreemdnummer;
CREATE INDEX bericht_vreemdnummer ON bericht (organisatie, nummers)
  WHERE status NOT IN ('goedgekeurd', 'verzonden', 'verwerkt') AND octet_length(nummers) <= 100;
