-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Open tasks in the order in which they came: what is new in the worklist. Without it each page
-- read and sorted every open task (docs/adr/0285).

CREATE INDEX taak_nieuw ON taak (organisatie, aangemaakt, id) WHERE status = 'open';
