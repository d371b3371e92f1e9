-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- A role of its own for who may know which clients are shielded (OP003, docs/adr/0232).

ALTER TABLE lidmaatschap DROP CONSTRAINT lidmaatschap_rollen_check;
ALTER TABLE lidmaatschap ADD CONSTRAINT lidmaatschap_rollen_check CHECK (cardinality(rollen) > 0
  AND rollen <@ ARRAY['lezer', 'medewerker', 'controleur', 'beheerder', 'auditor', 'afschermer']);
