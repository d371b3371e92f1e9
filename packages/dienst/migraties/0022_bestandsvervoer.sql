-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- Envelopes travel in files too, and over other lines than that of the municipalities: one
-- register of ids, acknowledgements and repeats for all of them (docs/adr/0275).
ALTER TABLE zending DROP CONSTRAINT zending_kanaal_check;
ALTER TABLE zending ADD CONSTRAINT zending_kanaal_check CHECK (kanaal IN ('ggk', 'postbus', 'vsp'));
ALTER TABLE aankomst DROP CONSTRAINT aankomst_kanaal_check;
ALTER TABLE aankomst ADD CONSTRAINT aankomst_kanaal_check CHECK (kanaal IN ('ggk', 'postbus', 'vsp'));
