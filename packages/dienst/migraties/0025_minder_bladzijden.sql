-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Fewer pages per message where the database is larger than the memory (docs/adr/0326). Each of
-- these was read and changed at a random place by every message.

-- The key on client and name of the task begins the same, and a client has few tasks.
DROP INDEX taak_dossier;
-- A number alone says enough: there are as many with the same one as there are municipalities.
DROP INDEX toestand_nummer;
-- Every message adds tasks, and like the other rows that every message adds (docs/adr/0082) they
-- are written with their client, under its lock. The check locked, and so wrote, the client's row.
ALTER TABLE taak DROP CONSTRAINT taak_organisatie_dossier_fkey;
