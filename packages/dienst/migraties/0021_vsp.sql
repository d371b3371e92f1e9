-- Up Migration
-- SPDX-License-Identifier: EUPL-1.2
--
-- The line of providers to VECOZO (VSP) beside that of municipalities, and how a line is doing
-- for who looks from another process (docs/adr/0265, 0266).

-- `heen` and `retour`: of the VSP, which has no kinds of envelope. `bezorgd`: the receiver
-- has it. `volgende` of what VECOZO took is the moment of the next question about its status.
ALTER TABLE zending DROP CONSTRAINT zending_soort_check, DROP CONSTRAINT zending_staat_check,
  ADD CHECK (soort IN ('Di01', 'Du01', 'Fo01', 'heen', 'retour')),
  ADD CHECK (staat IN ('klaar', 'bezig', 'aanvaard', 'bezorgd', 'afgewezen', 'dood')),
  -- The last status as VECOZO named it, also when we do not know it.
  ADD COLUMN bezorgstatus text;
CREATE INDEX zending_bezorging ON zending (organisatie, volgende)
  WHERE kanaal = 'vsp' AND staat = 'aanvaard';

ALTER TABLE aankomst DROP CONSTRAINT aankomst_soort_check,
  ADD CHECK (soort IN ('Di01', 'Du01', 'Fo01', 'heen', 'retour'));

CREATE TABLE lijn (
  organisatie text NOT NULL REFERENCES organisatie,
  kanaal text NOT NULL CHECK (kanaal IN ('ggk', 'vsp')),
  -- The fuse is open until then; NULL: closed.
  open_tot timestamptz,
  -- The last answer of the other side.
  contact timestamptz,
  bijgewerkt timestamptz NOT NULL,
  PRIMARY KEY (organisatie, kanaal)
);
ALTER TABLE lijn ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen_organisatie ON lijn TO stopwijzer_toepassing
  USING (organisatie = current_setting('stopwijzer.organisatie', true))
  WITH CHECK (organisatie = current_setting('stopwijzer.organisatie', true));
GRANT SELECT, INSERT, UPDATE ON lijn TO stopwijzer_toepassing;
