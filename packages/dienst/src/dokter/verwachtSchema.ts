// SPDX-License-Identifier: EUPL-1.2
// LANG: generated, one line per part of the schema.
/** Generated from a database on which all migrations ran; see `schema.test.ts`. */
export const SCHEMA: readonly string[] = `
beperking afscherming afscherming
beperking annotatie afscherming
beperking bericht afscherming
beperking concept afscherming
beperking correctie afscherming
beperking dossier afscherming
beperking feit afscherming
beperking gebeurtenis afscherming
beperking herspeelverschil afscherming
beperking melding afscherming
beperking mislukt afscherming
beperking overleg afscherming
beperking taak afscherming
beperking toestand afscherming
beperking uitgaand afscherming
eis aankomst CHECK ((kanaal = ANY (ARRAY['ggk'::text, 'postbus'::text, 'vsp'::text])))
eis aankomst CHECK ((soort = ANY (ARRAY['Di01'::text, 'Du01'::text, 'Fo01'::text, 'heen'::text, 'retour'::text])))
eis aankomst CHECK ((staat = ANY (ARRAY['nieuw'::text, 'verwerkt'::text, 'geweigerd'::text, 'dood'::text])))
eis aankomst PRIMARY KEY (organisatie, id)
eis aankomst UNIQUE (organisatie, kanaal, sleutel)
eis aanmeldstroom PRIMARY KEY (sleutel)
eis activering FOREIGN KEY (gebruiker) REFERENCES gebruiker(gebruiker)
eis activering PRIMARY KEY (gebruiker)
eis activering UNIQUE (sleutel)
eis afscherming CHECK ((soort = ANY (ARRAY['gezet'::text, 'opgeheven'::text])))
eis afscherming FOREIGN KEY (organisatie, dossier) REFERENCES dossier(organisatie, dossier)
eis afscherming PRIMARY KEY (organisatie, dossier, volgnummer)
eis annotatie FOREIGN KEY (organisatie, dossier) REFERENCES dossier(organisatie, dossier)
eis annotatie PRIMARY KEY (organisatie, dossier, volgnummer)
eis audit CHECK ((actie = ANY (ARRAY['C'::text, 'R'::text, 'U'::text, 'D'::text, 'E'::text])))
eis audit CHECK ((uitkomst = ANY (ARRAY['geslaagd'::text, 'geweigerd'::text, 'mislukt'::text])))
eis audit CHECK ((vorm = ANY (ARRAY[1, 2])))
eis audit PRIMARY KEY (organisatie, volgnummer)
eis audit_anker CHECK ((soort = ANY (ARRAY['dag'::text, 'knip'::text])))
eis audit_anker FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis audit_anker PRIMARY KEY (organisatie, volgnummer, soort)
eis audit_client PRIMARY KEY (organisatie, volgnummer, client)
eis audit_kop FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis audit_kop PRIMARY KEY (organisatie)
eis bericht CHECK (((status = 'vastgehouden'::text) = (vastgehouden_tot IS NOT NULL)))
eis bericht CHECK ((herkomst = ANY (ARRAY['in'::text, 'eigen'::text, 'gemaakt'::text])))
eis bericht CHECK ((status = ANY (ARRAY['goedgekeurd'::text, 'afgekeurd'::text, 'geweigerd'::text, 'vastgehouden'::text, 'verzonden'::text, 'verwerkt'::text, 'quarantaine'::text, 'vervangen'::text, 'opgegeven'::text, 'afgeschermd'::text])))
eis bericht PRIMARY KEY (organisatie, id)
eis bericht UNIQUE (organisatie, item)
eis bewaarplan CHECK ((((akkoord IS NULL) = (akkoord_iss IS NULL)) AND ((akkoord IS NULL) = (akkoord_sub IS NULL))))
eis bewaarplan CHECK (((akkoord IS NULL) OR ((akkoord_iss <> gemaakt_iss) OR (akkoord_sub <> gemaakt_sub))))
eis bewaarplan CHECK (((staat <> ALL (ARRAY['akkoord'::text, 'bezig'::text, 'klaar'::text])) OR (akkoord IS NOT NULL)))
eis bewaarplan CHECK ((peildatum ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text))
eis bewaarplan CHECK ((staat = ANY (ARRAY['gemaakt'::text, 'akkoord'::text, 'bezig'::text, 'klaar'::text, 'ingetrokken'::text])))
eis bewaarplan FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis bewaarplan PRIMARY KEY (organisatie, id)
eis bewaarplan_regel CHECK ((klasse = ANY (ARRAY['berichten'::text, 'clientberichten'::text, 'dossier'::text, 'audit'::text])))
eis bewaarplan_regel CHECK ((staat = ANY (ARRAY['open'::text, 'weg'::text, 'gebleven'::text])))
eis bewaarplan_regel FOREIGN KEY (organisatie, plan) REFERENCES bewaarplan(organisatie, id)
eis bewaarplan_regel PRIMARY KEY (organisatie, plan, klasse, sleutel)
eis concept CHECK ((soort = ANY (ARRAY['start'::text, 'stop'::text])))
eis concept FOREIGN KEY (organisatie, dossier) REFERENCES dossier(organisatie, dossier) ON DELETE CASCADE
eis concept PRIMARY KEY (organisatie, id)
eis correctie CHECK ((staat = ANY (ARRAY['loopt'::text, 'gestopt'::text, 'klaar'::text, 'afgebroken'::text])))
eis correctie FOREIGN KEY (organisatie, dossier) REFERENCES dossier(organisatie, dossier)
eis correctie PRIMARY KEY (organisatie, id)
eis dossier FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis dossier PRIMARY KEY (organisatie, dossier)
eis feit PRIMARY KEY (organisatie, dossier, volgnummer)
eis gebeurtenis PRIMARY KEY (organisatie, volgnummer)
eis gebruiker CHECK (((inlognaam IS NULL) <> (uitgever IS NULL)))
eis gebruiker CHECK (((uitgever IS NULL) = (onderwerp IS NULL)))
eis gebruiker CHECK (((wachtwoord IS NULL) OR (inlognaam IS NOT NULL)))
eis gebruiker CHECK ((inlognaam = lower(inlognaam)))
eis gebruiker PRIMARY KEY (gebruiker)
eis gebruiker UNIQUE (inlognaam)
eis gebruiker UNIQUE (uitgever, onderwerp)
eis gezien_token PRIMARY KEY (sleutel)
eis herhaling FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis herhaling PRIMARY KEY (organisatie, sleutel)
eis herspeelopdracht CHECK ((staat = ANY (ARRAY['wacht'::text, 'bezig'::text, 'klaar'::text, 'gestopt'::text, 'mislukt'::text])))
eis herspeelopdracht FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis herspeelopdracht PRIMARY KEY (organisatie, id)
eis herspeelverschil FOREIGN KEY (organisatie, opdracht) REFERENCES herspeelopdracht(organisatie, id) ON DELETE CASCADE
eis herspeelverschil PRIMARY KEY (organisatie, opdracht, bericht)
eis herstelcode FOREIGN KEY (gebruiker) REFERENCES gebruiker(gebruiker)
eis herstelcode PRIMARY KEY (gebruiker, code)
eis identificatie PRIMARY KEY (organisatie, berichtsoort, afzender, identificatie)
eis instelling FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis instelling PRIMARY KEY (organisatie, naam)
eis lidmaatschap CHECK (((cardinality(rollen) > 0) AND (rollen <@ ARRAY['lezer'::text, 'medewerker'::text, 'controleur'::text, 'beheerder'::text, 'auditor'::text, 'afschermer'::text])))
eis lidmaatschap FOREIGN KEY (gebruiker) REFERENCES gebruiker(gebruiker)
eis lidmaatschap FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis lidmaatschap PRIMARY KEY (organisatie, gebruiker)
eis lijn CHECK ((kanaal = ANY (ARRAY['ggk'::text, 'vsp'::text])))
eis lijn FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis lijn PRIMARY KEY (organisatie, kanaal)
eis machine CHECK (((soort = 'extern'::text) = ((uitgever IS NOT NULL) AND (onderwerp IS NOT NULL))))
eis machine CHECK (((soort = 'extern'::text) = (sleutel IS NULL)))
eis machine CHECK ((cardinality(rechten) > 0))
eis machine CHECK ((soort = ANY (ARRAY['sleutel'::text, 'client'::text, 'extern'::text])))
eis machine FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis machine PRIMARY KEY (organisatie, id)
eis melding CHECK (((soort = 'stop'::text) = ((einddatum IS NOT NULL) AND (reden IS NOT NULL))))
eis melding CHECK ((soort = ANY (ARRAY['start'::text, 'stop'::text])))
eis melding PRIMARY KEY (organisatie, id)
eis mislukt CHECK ((staat = ANY (ARRAY['wacht'::text, 'dood'::text, 'opgegeven'::text])))
eis mislukt PRIMARY KEY (organisatie, id)
eis mislukt UNIQUE (organisatie, item)
eis organisatie CHECK ((organisatie ~ '^([0-9]{4}|[0-9]{8})$'::text))
eis organisatie CHECK ((rol = ANY (ARRAY['gemeente'::text, 'aanbieder'::text])))
eis organisatie PRIMARY KEY (organisatie)
eis overleg FOREIGN KEY (organisatie, dossier) REFERENCES dossier(organisatie, dossier)
eis overleg PRIMARY KEY (organisatie, gevolg, volgnummer)
eis poging PRIMARY KEY (sleutel)
eis prijs CHECK ((centen >= 0))
eis prijs CHECK ((vanaf ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text))
eis prijs FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis prijs PRIMARY KEY (organisatie, product, vanaf)
eis retourcode PRIMARY KEY (organisatie, code, moment, bericht)
eis sessie CHECK ((fase = ANY (ARRAY['totp'::text, 'instellen'::text, 'vol'::text])))
eis sessie CHECK ((wijze = ANY (ARRAY['wachtwoord'::text, 'oidc'::text])))
eis sessie FOREIGN KEY (gebruiker) REFERENCES gebruiker(gebruiker)
eis sessie PRIMARY KEY (sleutel)
eis sessie UNIQUE (id)
eis taak CHECK ((((toegewezen_iss IS NULL) = (toegewezen_sub IS NULL)) AND ((toegewezen_iss IS NULL) = (toegewezen_naam IS NULL))))
eis taak CHECK (((uitgesteld_tot IS NULL) = (uitstel IS NULL)))
eis taak CHECK ((status = ANY (ARRAY['open'::text, 'akkoord'::text, 'afgewezen'::text, 'afgehandeld'::text])))
eis taak PRIMARY KEY (organisatie, id)
eis taak UNIQUE NULLS NOT DISTINCT (organisatie, dossier, sleutel)
eis toestand CHECK ((toewijzing <> 'VERLOPEN'::text))
eis toestand PRIMARY KEY (organisatie, dossier, gemeente, aanbieder, toewijzing_nummer, product)
eis tokensleutel PRIMARY KEY (kid)
eis uitgaand CHECK ((staat = ANY (ARRAY['wacht'::text, 'dood'::text, 'opgegeven'::text, 'vervangen'::text, 'afgeschermd'::text])))
eis uitgaand PRIMARY KEY (organisatie, volgnummer)
eis uitgaand UNIQUE (organisatie, bericht)
eis vervoerklok CHECK ((laatste ~ '^[0-9]{17}$'::text))
eis vervoerklok FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis vervoerklok PRIMARY KEY (organisatie)
eis webhook CHECK ((staat = ANY (ARRAY['aan'::text, 'uit'::text, 'storing'::text])))
eis webhook FOREIGN KEY (organisatie) REFERENCES organisatie(organisatie)
eis webhook PRIMARY KEY (organisatie, id)
eis webhookbezorging CHECK ((soort = ANY (ARRAY['gebeurtenissen'::text, 'proef'::text])))
eis webhookbezorging CHECK ((staat = ANY (ARRAY['bezig'::text, 'bezorgd'::text, 'mislukt'::text])))
eis webhookbezorging FOREIGN KEY (organisatie, webhook) REFERENCES webhook(organisatie, id) ON DELETE CASCADE
eis webhookbezorging PRIMARY KEY (organisatie, webhook, id)
eis zending CHECK (((soort = 'Fo01'::text) = (aankomst IS NOT NULL)))
eis zending CHECK (((soort = 'Fo01'::text) = (bericht IS NULL)))
eis zending CHECK ((kanaal = ANY (ARRAY['ggk'::text, 'postbus'::text, 'vsp'::text])))
eis zending CHECK ((soort = ANY (ARRAY['Di01'::text, 'Du01'::text, 'Fo01'::text, 'heen'::text, 'retour'::text])))
eis zending CHECK ((staat = ANY (ARRAY['klaar'::text, 'bezig'::text, 'aanvaard'::text, 'bezorgd'::text, 'afgewezen'::text, 'dood'::text])))
eis zending PRIMARY KEY (organisatie, id)
eis zending UNIQUE (organisatie, referentienummer)
functie afgeschermde_dossiers namens=eigenaar
index CREATE INDEX aankomst_afzender ON aankomst USING btree (organisatie, kanaal, afzender, tijdstip)
index CREATE INDEX aankomst_inhoud ON aankomst USING btree (organisatie, ontvangen) WHERE (inhoud IS NOT NULL)
index CREATE INDEX aankomst_item ON aankomst USING btree (organisatie, item) WHERE (item IS NOT NULL)
index CREATE INDEX aankomst_nieuw ON aankomst USING btree (organisatie, tijdstip, id) WHERE (staat = 'nieuw'::text)
index CREATE INDEX audit_client_client ON audit_client USING btree (organisatie, client, volgnummer)
index CREATE INDEX audit_client_gezien ON audit USING btree (organisatie, client, volgnummer) WHERE (is_aanvrager AND (client IS NOT NULL))
index CREATE INDEX audit_gebruiker ON audit USING btree (organisatie, gebruiker_iss, gebruiker_sub, volgnummer) WHERE is_aanvrager
index CREATE INDEX audit_mensen ON audit USING btree (organisatie, volgnummer) WHERE is_aanvrager
index CREATE INDEX audit_periode ON audit USING brin (organisatie, tijdstip)
index CREATE INDEX audit_soort ON audit USING btree (organisatie, soort, volgnummer) WHERE is_aanvrager
index CREATE INDEX bericht_bijzonder ON bericht USING btree (organisatie, status, moment, id) WHERE (status <> ALL (ARRAY['goedgekeurd'::text, 'verzonden'::text, 'verwerkt'::text]))
index CREATE INDEX bericht_dossier ON bericht USING btree (organisatie, dossier, moment, id)
index CREATE INDEX bericht_identificatie ON bericht USING btree (organisatie, identificatie, moment, id)
index CREATE INDEX bericht_moment ON bericht USING btree (organisatie, moment, id)
index CREATE INDEX bericht_onbeantwoord ON bericht USING btree (organisatie, moment, id) WHERE ((status = ANY (ARRAY['verzonden'::text, 'afgekeurd'::text])) AND (berichtsoort = ANY (ARRAY['JW301'::text, 'JW305'::text, 'JW307'::text])) AND (afzender = organisatie))
index CREATE INDEX bericht_over ON bericht USING btree (organisatie, over_bericht) WHERE (over_bericht IS NOT NULL)
index CREATE INDEX bericht_partij ON bericht USING btree (organisatie, ( CASE WHEN (afzender = organisatie) THEN ontvanger ELSE afzender END), moment, id)
index CREATE INDEX bericht_vastgehouden ON bericht USING btree (organisatie, vastgehouden_tot) WHERE (status = 'vastgehouden'::text)
index CREATE INDEX bericht_vreemdnummer ON bericht USING btree (organisatie, nummers) WHERE ((status <> ALL (ARRAY['goedgekeurd'::text, 'verzonden'::text, 'verwerkt'::text])) AND (octet_length(nummers) <= 100))
index CREATE INDEX concept_dossier ON concept USING btree (organisatie, dossier)
index CREATE INDEX concept_gewijzigd ON concept USING btree (organisatie, gewijzigd, id)
index CREATE INDEX correctie_begonnen ON correctie USING btree (organisatie, date_trunc('second'::text, begonnen), id)
index CREATE INDEX correctie_open ON correctie USING btree (organisatie, dossier) WHERE (staat = ANY (ARRAY['loopt'::text, 'gestopt'::text]))
index CREATE INDEX dossier_afgeschermd ON dossier USING btree (organisatie, dossier) WHERE afgeschermd
index CREATE INDEX gebeurtenis_tijdstip ON gebeurtenis USING btree (organisatie, tijdstip)
index CREATE INDEX herhaling_moment ON herhaling USING btree (organisatie, moment)
index CREATE INDEX lidmaatschap_gebruiker ON lidmaatschap USING btree (gebruiker)
index CREATE INDEX melding_dossier ON melding USING btree (organisatie, dossier)
index CREATE INDEX melding_einde ON melding USING btree (organisatie, einddatum, id) WHERE (soort = 'stop'::text)
index CREATE INDEX melding_gemeld ON melding USING btree (organisatie, gemeld_op, id)
index CREATE INDEX mislukt_wacht ON mislukt USING btree (organisatie, volgende) WHERE (staat = 'wacht'::text)
index CREATE INDEX sessie_gebruiker ON sessie USING btree (gebruiker)
index CREATE INDEX sessie_laatst ON sessie USING btree (laatst)
index CREATE INDEX taak_beslist ON taak USING btree (organisatie, dossier) WHERE (status = ANY (ARRAY['akkoord'::text, 'afgewezen'::text]))
index CREATE INDEX taak_nieuw ON taak USING btree (organisatie, aangemaakt, id) WHERE (status = 'open'::text)
index CREATE INDEX taak_open ON taak USING btree (organisatie, ( CASE WHEN (uiterlijk IS NULL) THEN '9999-12-31'::text ELSE uiterlijk END), id) WHERE (status = 'open'::text)
index CREATE INDEX taak_toegewezen ON taak USING btree (organisatie, toegewezen_iss, toegewezen_sub, ( CASE WHEN (uiterlijk IS NULL) THEN '9999-12-31'::text ELSE uiterlijk END), id) WHERE ((status = 'open'::text) AND (toegewezen_iss IS NOT NULL))
index CREATE INDEX toestand_opnummer ON toestand USING btree (organisatie, toewijzing_nummer)
index CREATE INDEX toestand_werklijst ON toestand USING btree (organisatie, levering, ( CASE WHEN (einddatum IS NULL) THEN '9999-12-31'::text ELSE einddatum END), dossier)
index CREATE INDEX uitgaand_afgeschermd ON uitgaand USING btree (organisatie, volgnummer) WHERE ((gepubliceerd IS NULL) AND (staat = 'afgeschermd'::text))
index CREATE INDEX uitgaand_dood ON uitgaand USING btree (organisatie, volgnummer) WHERE ((gepubliceerd IS NULL) AND (staat = 'dood'::text))
index CREATE INDEX uitgaand_mislukt ON uitgaand USING btree (organisatie, volgnummer) WHERE ((gepubliceerd IS NULL) AND (staat = 'wacht'::text) AND (volgende IS NOT NULL))
index CREATE INDEX uitgaand_wacht ON uitgaand USING btree (organisatie, volgnummer) WHERE ((gepubliceerd IS NULL) AND (staat = 'wacht'::text))
index CREATE INDEX zending_bericht ON zending USING btree (organisatie, bericht) WHERE (bericht IS NOT NULL)
index CREATE INDEX zending_bezorging ON zending USING btree (organisatie, volgende) WHERE ((kanaal = 'vsp'::text) AND (staat = 'aanvaard'::text))
index CREATE INDEX zending_fout ON zending USING btree (organisatie, volgende) WHERE ((soort = 'Fo01'::text) AND (staat = ANY (ARRAY['klaar'::text, 'bezig'::text])))
index CREATE UNIQUE INDEX aankomst_organisatie_kanaal_sleutel_key ON aankomst USING btree (organisatie, kanaal, sleutel)
index CREATE UNIQUE INDEX aankomst_pkey ON aankomst USING btree (organisatie, id)
index CREATE UNIQUE INDEX aanmeldstroom_pkey ON aanmeldstroom USING btree (sleutel)
index CREATE UNIQUE INDEX activering_pkey ON activering USING btree (gebruiker)
index CREATE UNIQUE INDEX activering_sleutel_key ON activering USING btree (sleutel)
index CREATE UNIQUE INDEX afscherming_pkey ON afscherming USING btree (organisatie, dossier, volgnummer)
index CREATE UNIQUE INDEX annotatie_pkey ON annotatie USING btree (organisatie, dossier, volgnummer)
index CREATE UNIQUE INDEX audit_anker_pkey ON audit_anker USING btree (organisatie, volgnummer, soort)
index CREATE UNIQUE INDEX audit_client_pkey ON audit_client USING btree (organisatie, volgnummer, client)
index CREATE UNIQUE INDEX audit_kop_pkey ON audit_kop USING btree (organisatie)
index CREATE UNIQUE INDEX audit_pkey ON audit USING btree (organisatie, volgnummer)
index CREATE UNIQUE INDEX bericht_organisatie_item_key ON bericht USING btree (organisatie, item)
index CREATE UNIQUE INDEX bericht_pkey ON bericht USING btree (organisatie, id)
index CREATE UNIQUE INDEX bewaarplan_pkey ON bewaarplan USING btree (organisatie, id)
index CREATE UNIQUE INDEX bewaarplan_regel_pkey ON bewaarplan_regel USING btree (organisatie, plan, klasse, sleutel)
index CREATE UNIQUE INDEX concept_pkey ON concept USING btree (organisatie, id)
index CREATE UNIQUE INDEX correctie_pkey ON correctie USING btree (organisatie, id)
index CREATE UNIQUE INDEX dossier_pkey ON dossier USING btree (organisatie, dossier)
index CREATE UNIQUE INDEX feit_pkey ON feit USING btree (organisatie, dossier, volgnummer)
index CREATE UNIQUE INDEX gebeurtenis_pkey ON gebeurtenis USING btree (organisatie, volgnummer)
index CREATE UNIQUE INDEX gebruiker_inlognaam_key ON gebruiker USING btree (inlognaam)
index CREATE UNIQUE INDEX gebruiker_pkey ON gebruiker USING btree (gebruiker)
index CREATE UNIQUE INDEX gebruiker_uitgever_onderwerp_key ON gebruiker USING btree (uitgever, onderwerp)
index CREATE UNIQUE INDEX gezien_token_pkey ON gezien_token USING btree (sleutel)
index CREATE UNIQUE INDEX herhaling_pkey ON herhaling USING btree (organisatie, sleutel)
index CREATE UNIQUE INDEX herspeelopdracht_pkey ON herspeelopdracht USING btree (organisatie, id)
index CREATE UNIQUE INDEX herspeelverschil_pkey ON herspeelverschil USING btree (organisatie, opdracht, bericht)
index CREATE UNIQUE INDEX herstelcode_pkey ON herstelcode USING btree (gebruiker, code)
index CREATE UNIQUE INDEX identificatie_pkey ON identificatie USING btree (organisatie, berichtsoort, afzender, identificatie)
index CREATE UNIQUE INDEX instelling_pkey ON instelling USING btree (organisatie, naam)
index CREATE UNIQUE INDEX lidmaatschap_pkey ON lidmaatschap USING btree (organisatie, gebruiker)
index CREATE UNIQUE INDEX lijn_pkey ON lijn USING btree (organisatie, kanaal)
index CREATE UNIQUE INDEX machine_extern ON machine USING btree (uitgever, onderwerp) WHERE ((soort = 'extern'::text) AND (ingetrokken IS NULL))
index CREATE UNIQUE INDEX machine_pkey ON machine USING btree (organisatie, id)
index CREATE UNIQUE INDEX melding_pkey ON melding USING btree (organisatie, id)
index CREATE UNIQUE INDEX mislukt_organisatie_item_key ON mislukt USING btree (organisatie, item)
index CREATE UNIQUE INDEX mislukt_pkey ON mislukt USING btree (organisatie, id)
index CREATE UNIQUE INDEX organisatie_pkey ON organisatie USING btree (organisatie)
index CREATE UNIQUE INDEX overleg_pkey ON overleg USING btree (organisatie, gevolg, volgnummer)
index CREATE UNIQUE INDEX poging_pkey ON poging USING btree (sleutel)
index CREATE UNIQUE INDEX prijs_pkey ON prijs USING btree (organisatie, product, vanaf)
index CREATE UNIQUE INDEX retourcode_pkey ON retourcode USING btree (organisatie, code, moment, bericht)
index CREATE UNIQUE INDEX sessie_id_key ON sessie USING btree (id)
index CREATE UNIQUE INDEX sessie_pkey ON sessie USING btree (sleutel)
index CREATE UNIQUE INDEX taak_organisatie_dossier_sleutel_key ON taak USING btree (organisatie, dossier, sleutel) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX taak_pkey ON taak USING btree (organisatie, id)
index CREATE UNIQUE INDEX toestand_pkey ON toestand USING btree (organisatie, dossier, gemeente, aanbieder, toewijzing_nummer, product)
index CREATE UNIQUE INDEX tokensleutel_pkey ON tokensleutel USING btree (kid)
index CREATE UNIQUE INDEX uitgaand_organisatie_bericht_key ON uitgaand USING btree (organisatie, bericht)
index CREATE UNIQUE INDEX uitgaand_pkey ON uitgaand USING btree (organisatie, volgnummer)
index CREATE UNIQUE INDEX vervoerklok_pkey ON vervoerklok USING btree (organisatie)
index CREATE UNIQUE INDEX webhook_pkey ON webhook USING btree (organisatie, id)
index CREATE UNIQUE INDEX webhookbezorging_bezig ON webhookbezorging USING btree (organisatie, webhook) WHERE ((staat = 'bezig'::text) AND (soort = 'gebeurtenissen'::text))
index CREATE UNIQUE INDEX webhookbezorging_pkey ON webhookbezorging USING btree (organisatie, webhook, id)
index CREATE UNIQUE INDEX zending_organisatie_referentienummer_key ON zending USING btree (organisatie, referentienummer)
index CREATE UNIQUE INDEX zending_pkey ON zending USING btree (organisatie, id)
kolom aankomst.afzender text NOT NULL
kolom aankomst.bevestiging text NOT NULL
kolom aankomst.fout text
kolom aankomst.id text NOT NULL
kolom aankomst.inhoud bytea
kolom aankomst.item bytea
kolom aankomst.kanaal text NOT NULL
kolom aankomst.ontvangen timestamp with time zone NOT NULL
kolom aankomst.organisatie text NOT NULL
kolom aankomst.pogingen integer NOT NULL
kolom aankomst.sleutel bytea NOT NULL
kolom aankomst.soort text NOT NULL
kolom aankomst.staat text NOT NULL
kolom aankomst.stuurgegevens jsonb NOT NULL
kolom aankomst.tijdstip text NOT NULL
kolom aankomst.vingerafdruk bytea NOT NULL
kolom aankomst.volgende timestamp with time zone
kolom aanmeldstroom.geldig_tot timestamp with time zone NOT NULL
kolom aanmeldstroom.inhoud bytea NOT NULL
kolom aanmeldstroom.sleutel bytea NOT NULL
kolom activering.gebruiker text NOT NULL
kolom activering.geldig_tot timestamp with time zone NOT NULL
kolom activering.sleutel bytea NOT NULL
kolom activering.zonder_totp boolean NOT NULL
kolom afscherming.dossier bytea NOT NULL
kolom afscherming.inhoud bytea NOT NULL
kolom afscherming.moment timestamp without time zone NOT NULL
kolom afscherming.organisatie text NOT NULL
kolom afscherming.soort text NOT NULL
kolom afscherming.volgnummer bigint NOT NULL
kolom annotatie.dossier bytea NOT NULL
kolom annotatie.inhoud bytea NOT NULL
kolom annotatie.moment timestamp without time zone NOT NULL
kolom annotatie.organisatie text NOT NULL
kolom annotatie.volgnummer bigint NOT NULL
kolom audit.actie text NOT NULL
kolom audit.bijzonderheden text
kolom audit.bron text NOT NULL
kolom audit.client text
kolom audit.client_id text
kolom audit.component text
kolom audit.doel text NOT NULL
kolom audit.gebruiker text NOT NULL
kolom audit.gebruiker_iss text
kolom audit.gebruiker_sub text
kolom audit.hash bytea NOT NULL
kolom audit.inhoud_hash bytea NOT NULL
kolom audit.ip text
kolom audit.is_aanvrager boolean NOT NULL
kolom audit.object_id text
kolom audit.object_soort text
kolom audit.organisatie text NOT NULL
kolom audit.recht text
kolom audit.relatie text
kolom audit.rol text NOT NULL
kolom audit.soort text NOT NULL
kolom audit.span_id text
kolom audit.tijdstip text NOT NULL
kolom audit.toewijzing text
kolom audit.trace_id text
kolom audit.uitkomst text NOT NULL
kolom audit.veldgroepen text
kolom audit.versie text
kolom audit.verwerking text NOT NULL
kolom audit.volgnummer bigint NOT NULL
kolom audit.vorm smallint NOT NULL
kolom audit_anker.hash bytea NOT NULL
kolom audit_anker.organisatie text NOT NULL
kolom audit_anker.soort text NOT NULL
kolom audit_anker.tijdstip text NOT NULL
kolom audit_anker.volgnummer bigint NOT NULL
kolom audit_client.client bytea NOT NULL
kolom audit_client.organisatie text NOT NULL
kolom audit_client.toewijzing text
kolom audit_client.volgnummer bigint NOT NULL
kolom audit_kop.hash bytea NOT NULL
kolom audit_kop.organisatie text NOT NULL
kolom audit_kop.volgnummer bigint NOT NULL
kolom bericht.afzender text
kolom bericht.antwoord bytea NOT NULL
kolom bericht.berichtsoort text
kolom bericht.codes text
kolom bericht.dagtekening text
kolom bericht.dossier bytea
kolom bericht.herkomst text NOT NULL
kolom bericht.id text NOT NULL
kolom bericht.identificatie text
kolom bericht.inhoud bytea NOT NULL
kolom bericht.item bytea NOT NULL
kolom bericht.moment timestamp without time zone NOT NULL
kolom bericht.nummers text
kolom bericht.ontvanger text
kolom bericht.organisatie text NOT NULL
kolom bericht.over_bericht text
kolom bericht.status text NOT NULL
kolom bericht.vastgehouden_tot timestamp without time zone
kolom bericht.vastgelegd timestamp with time zone NOT NULL
kolom bewaarplan.akkoord timestamp with time zone
kolom bewaarplan.akkoord_iss text
kolom bewaarplan.akkoord_naam text
kolom bewaarplan.akkoord_sub text
kolom bewaarplan.gemaakt timestamp with time zone NOT NULL
kolom bewaarplan.gemaakt_iss text NOT NULL
kolom bewaarplan.gemaakt_naam text NOT NULL
kolom bewaarplan.gemaakt_sub text NOT NULL
kolom bewaarplan.id text NOT NULL
kolom bewaarplan.logboek integer NOT NULL
kolom bewaarplan.organisatie text NOT NULL
kolom bewaarplan.peildatum text NOT NULL
kolom bewaarplan.staat text NOT NULL
kolom bewaarplan.telling jsonb NOT NULL
kolom bewaarplan.termijnen jsonb NOT NULL
kolom bewaarplan.uitkomst jsonb
kolom bewaarplan_regel.aantal integer NOT NULL
kolom bewaarplan_regel.gegaan integer NOT NULL
kolom bewaarplan_regel.klasse text NOT NULL
kolom bewaarplan_regel.organisatie text NOT NULL
kolom bewaarplan_regel.plan text NOT NULL
kolom bewaarplan_regel.sleutel text NOT NULL
kolom bewaarplan_regel.staat text NOT NULL
kolom concept.aangemaakt timestamp without time zone NOT NULL
kolom concept.door text NOT NULL
kolom concept.dossier bytea NOT NULL
kolom concept.gewijzigd timestamp without time zone NOT NULL
kolom concept.id text NOT NULL
kolom concept.inhoud bytea NOT NULL
kolom concept.organisatie text NOT NULL
kolom concept.soort text NOT NULL
kolom concept.versie integer NOT NULL
kolom correctie.begonnen timestamp without time zone NOT NULL
kolom correctie.dossier bytea NOT NULL
kolom correctie.gewijzigd timestamp without time zone NOT NULL
kolom correctie.id text NOT NULL
kolom correctie.inhoud bytea NOT NULL
kolom correctie.organisatie text NOT NULL
kolom correctie.staat text NOT NULL
kolom dossier.aangemaakt timestamp with time zone NOT NULL
kolom dossier.afgeschermd boolean NOT NULL
kolom dossier.bsn bytea NOT NULL
kolom dossier.dossier bytea NOT NULL
kolom dossier.organisatie text NOT NULL
kolom feit.bericht text
kolom feit.dossier bytea NOT NULL
kolom feit.feiten bytea NOT NULL
kolom feit.organisatie text NOT NULL
kolom feit.volgnummer bigint NOT NULL
kolom gebeurtenis.dossier bytea
kolom gebeurtenis.object text NOT NULL
kolom gebeurtenis.organisatie text NOT NULL
kolom gebeurtenis.soort text NOT NULL
kolom gebeurtenis.tijdstip timestamp with time zone NOT NULL
kolom gebeurtenis.volgnummer bigint NOT NULL
kolom gebruiker.aangemaakt timestamp with time zone NOT NULL
kolom gebruiker.geblokkeerd timestamp with time zone
kolom gebruiker.gebruiker text NOT NULL
kolom gebruiker.inlognaam text
kolom gebruiker.laatst_aangemeld timestamp with time zone
kolom gebruiker.laatste_organisatie text
kolom gebruiker.naam text NOT NULL
kolom gebruiker.onderwerp text
kolom gebruiker.totp bytea
kolom gebruiker.totp_sinds timestamp with time zone
kolom gebruiker.totp_stap bigint NOT NULL
kolom gebruiker.uitgever text
kolom gebruiker.wachtwoord text
kolom gebruiker.wachtwoord_sinds timestamp with time zone
kolom gezien_token.sleutel bytea NOT NULL
kolom gezien_token.verloopt timestamp with time zone NOT NULL
kolom herhaling.antwoord bytea
kolom herhaling.moment timestamp with time zone NOT NULL
kolom herhaling.organisatie text NOT NULL
kolom herhaling.sleutel bytea NOT NULL
kolom herhaling.vraag bytea NOT NULL
kolom herspeelopdracht.aangemaakt timestamp with time zone NOT NULL
kolom herspeelopdracht.bekeken integer NOT NULL
kolom herspeelopdracht.bezet_door text
kolom herspeelopdracht.bezet_tot timestamp with time zone
kolom herspeelopdracht.door text NOT NULL
kolom herspeelopdracht.id text NOT NULL
kolom herspeelopdracht.keuze jsonb NOT NULL
kolom herspeelopdracht.klaar timestamp with time zone
kolom herspeelopdracht.na text NOT NULL
kolom herspeelopdracht.organisatie text NOT NULL
kolom herspeelopdracht.staat text NOT NULL
kolom herspeelopdracht.totaal integer
kolom herspeelverschil.bericht text NOT NULL
kolom herspeelverschil.dossier bytea
kolom herspeelverschil.inhoud jsonb NOT NULL
kolom herspeelverschil.opdracht text NOT NULL
kolom herspeelverschil.organisatie text NOT NULL
kolom herstelcode.code bytea NOT NULL
kolom herstelcode.gebruiker text NOT NULL
kolom identificatie.afzender text NOT NULL
kolom identificatie.bericht text NOT NULL
kolom identificatie.berichtsoort text NOT NULL
kolom identificatie.identificatie text NOT NULL
kolom identificatie.organisatie text NOT NULL
kolom instelling.naam text NOT NULL
kolom instelling.organisatie text NOT NULL
kolom instelling.waarde jsonb NOT NULL
kolom lidmaatschap.aangemaakt timestamp with time zone NOT NULL
kolom lidmaatschap.geblokkeerd timestamp with time zone
kolom lidmaatschap.gebruiker text NOT NULL
kolom lidmaatschap.organisatie text NOT NULL
kolom lidmaatschap.rollen text[] NOT NULL
kolom lijn.bijgewerkt timestamp with time zone NOT NULL
kolom lijn.contact timestamp with time zone
kolom lijn.kanaal text NOT NULL
kolom lijn.open_tot timestamp with time zone
kolom lijn.organisatie text NOT NULL
kolom machine.aangemaakt timestamp with time zone NOT NULL
kolom machine.gemaakt_door text NOT NULL
kolom machine.id text NOT NULL
kolom machine.ingetrokken timestamp with time zone
kolom machine.laatst_gebruikt timestamp with time zone
kolom machine.naam text NOT NULL
kolom machine.onderwerp text
kolom machine.organisatie text NOT NULL
kolom machine.rechten text[] NOT NULL
kolom machine.sleutel bytea
kolom machine.soort text NOT NULL
kolom machine.uitgever text
kolom machine.verloopt timestamp with time zone NOT NULL
kolom melding.aanbieder text NOT NULL
kolom melding.basis text
kolom melding.begindatum text NOT NULL
kolom melding.bericht text NOT NULL
kolom melding.dossier bytea NOT NULL
kolom melding.einddatum text
kolom melding.gemeente text NOT NULL
kolom melding.gemeld_op text NOT NULL
kolom melding.id text NOT NULL
kolom melding.organisatie text NOT NULL
kolom melding.product_categorie text
kolom melding.product_code text
kolom melding.reden text
kolom melding.soort text NOT NULL
kolom melding.toewijzing_nummer text NOT NULL
kolom mislukt.berichtsoort text
kolom mislukt.dossier bytea
kolom mislukt.fout text NOT NULL
kolom mislukt.id text NOT NULL
kolom mislukt.inhoud bytea NOT NULL
kolom mislukt.item bytea NOT NULL
kolom mislukt.organisatie text NOT NULL
kolom mislukt.pogingen integer NOT NULL
kolom mislukt.reden text
kolom mislukt.sinds timestamp with time zone NOT NULL
kolom mislukt.staat text NOT NULL
kolom mislukt.volgende timestamp with time zone NOT NULL
kolom organisatie.aangemaakt timestamp with time zone NOT NULL
kolom organisatie.organisatie text NOT NULL
kolom organisatie.rol text NOT NULL
kolom organisatie.sleutelproef bytea NOT NULL
kolom organisatie.zoeksleutel bytea
kolom overleg.dossier bytea NOT NULL
kolom overleg.gevolg text NOT NULL
kolom overleg.inhoud bytea NOT NULL
kolom overleg.moment timestamp without time zone NOT NULL
kolom overleg.organisatie text NOT NULL
kolom overleg.volgnummer bigint NOT NULL
kolom poging.aantal integer NOT NULL
kolom poging.begonnen timestamp with time zone NOT NULL
kolom poging.dicht_tot timestamp with time zone
kolom poging.sleutel bytea NOT NULL
kolom prijs.centen bigint NOT NULL
kolom prijs.organisatie text NOT NULL
kolom prijs.product text NOT NULL
kolom prijs.vanaf text NOT NULL
kolom retourcode.bericht text NOT NULL
kolom retourcode.code text NOT NULL
kolom retourcode.moment timestamp without time zone NOT NULL
kolom retourcode.organisatie text NOT NULL
kolom sessie.adres text
kolom sessie.begonnen timestamp with time zone NOT NULL
kolom sessie.fase text NOT NULL
kolom sessie.gebruiker text NOT NULL
kolom sessie.id text NOT NULL
kolom sessie.id_token bytea
kolom sessie.laatst timestamp with time zone NOT NULL
kolom sessie.organisatie text
kolom sessie.sleutel bytea NOT NULL
kolom sessie.toestel text
kolom sessie.tweede_factor boolean NOT NULL
kolom sessie.uitgever_sessie text
kolom sessie.wijze text NOT NULL
kolom taak.aangemaakt timestamp without time zone NOT NULL
kolom taak.afgehandeld timestamp without time zone
kolom taak.dossier bytea
kolom taak.id text NOT NULL
kolom taak.inhoud bytea NOT NULL
kolom taak.organisatie text NOT NULL
kolom taak.sleutel text NOT NULL
kolom taak.soort text NOT NULL
kolom taak.status text NOT NULL
kolom taak.toegewezen_iss text
kolom taak.toegewezen_naam text
kolom taak.toegewezen_sub text
kolom taak.toewijzing_nummer text
kolom taak.uiterlijk text
kolom taak.uitgesteld_tot text
kolom taak.uitstel bytea
kolom toestand.aanbieder text NOT NULL
kolom toestand.dossier bytea NOT NULL
kolom toestand.einddatum text
kolom toestand.gemeente text NOT NULL
kolom toestand.ingangsdatum text
kolom toestand.levering text NOT NULL
kolom toestand.organisatie text NOT NULL
kolom toestand.product text NOT NULL
kolom toestand.toewijzing text NOT NULL
kolom toestand.toewijzing_nummer text NOT NULL
kolom tokensleutel.aangemaakt timestamp with time zone NOT NULL
kolom tokensleutel.kid text NOT NULL
kolom tokensleutel.privaat bytea NOT NULL
kolom tokensleutel.publiek jsonb NOT NULL
kolom uitgaand.bericht text NOT NULL
kolom uitgaand.bestandsnaam text NOT NULL
kolom uitgaand.fout text
kolom uitgaand.gepubliceerd timestamp with time zone
kolom uitgaand.organisatie text NOT NULL
kolom uitgaand.pogingen integer NOT NULL
kolom uitgaand.reden text
kolom uitgaand.sinds timestamp with time zone
kolom uitgaand.staat text NOT NULL
kolom uitgaand.vervangen_door text
kolom uitgaand.volgende timestamp with time zone
kolom uitgaand.volgnummer bigint NOT NULL
kolom vervoerklok.laatste text NOT NULL
kolom vervoerklok.organisatie text NOT NULL
kolom webhook.aangemaakt timestamp with time zone NOT NULL
kolom webhook.bezet_door text
kolom webhook.bezet_tot timestamp with time zone
kolom webhook.geheim bytea NOT NULL
kolom webhook.id text NOT NULL
kolom webhook.organisatie text NOT NULL
kolom webhook.plek bigint NOT NULL
kolom webhook.pogingen integer NOT NULL
kolom webhook.sinds timestamp with time zone
kolom webhook.soorten text[]
kolom webhook.staat text NOT NULL
kolom webhook.url text NOT NULL
kolom webhook.volgende timestamp with time zone
kolom webhookbezorging.begonnen timestamp with time zone NOT NULL
kolom webhookbezorging.fout text
kolom webhookbezorging.id text NOT NULL
kolom webhookbezorging.laatst timestamp with time zone NOT NULL
kolom webhookbezorging.na bigint NOT NULL
kolom webhookbezorging.organisatie text NOT NULL
kolom webhookbezorging.pogingen integer NOT NULL
kolom webhookbezorging.soort text NOT NULL
kolom webhookbezorging.staat text NOT NULL
kolom webhookbezorging.status integer
kolom webhookbezorging.tot bigint NOT NULL
kolom webhookbezorging.webhook text NOT NULL
kolom zending.aankomst text
kolom zending.aanvaard timestamp with time zone
kolom zending.bericht text
kolom zending.bevestiging text
kolom zending.bezorgstatus text
kolom zending.code text
kolom zending.gegevens jsonb NOT NULL
kolom zending.gemaakt timestamp with time zone NOT NULL
kolom zending.id text NOT NULL
kolom zending.inhoud_hash bytea NOT NULL
kolom zending.kanaal text NOT NULL
kolom zending.kruisverwijzing text
kolom zending.onzeker boolean NOT NULL
kolom zending.organisatie text NOT NULL
kolom zending.plek text
kolom zending.pogingen integer NOT NULL
kolom zending.referentienummer text NOT NULL
kolom zending.sinds timestamp with time zone
kolom zending.soort text NOT NULL
kolom zending.staat text NOT NULL
kolom zending.tijdstip text NOT NULL
kolom zending.volgende timestamp with time zone
policy aankomst eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy aanmeldstroom toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy activering toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy afscherming afscherming (current_setting('stopwijzer.zicht'::text, true) = 'alles'::text)
policy afscherming eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy annotatie afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy annotatie eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy audit eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy audit_anker eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy audit_client eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy audit_kop eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy bericht afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy bericht eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy bewaarplan eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy bewaarplan_regel eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy concept afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy concept eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy correctie afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy correctie eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy dossier afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (NOT afgeschermd))
policy dossier eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy feit afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy feit eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy gebeurtenis afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy gebeurtenis eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy gebruiker toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy gezien_token toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy herhaling eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy herspeelopdracht eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy herspeelverschil afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy herspeelverschil eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy herstelcode toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy identificatie eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy instelling eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy lidmaatschap toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy lijn eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy machine eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy machine toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy melding afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy melding eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy mislukt afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy mislukt eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy organisatie eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy overleg afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy overleg eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy poging toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy prijs eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy retourcode eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy sessie toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy taak afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy taak eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy toestand afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (dossier IS NULL) OR (NOT (dossier IN ( SELECT afgeschermde_dossiers() AS afgeschermde_dossiers))))
policy toestand eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy tokensleutel toegang (current_setting('stopwijzer.toegang'::text, true) = 'ja'::text)
policy uitgaand afscherming ((current_setting('stopwijzer.zicht'::text, true) = 'alles'::text) OR (EXISTS ( SELECT FROM bericht b WHERE ((b.organisatie = uitgaand.organisatie) AND (b.id = uitgaand.bericht)))))
policy uitgaand eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy vervoerklok eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy webhook eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy webhookbezorging eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
policy zending eigen_organisatie (organisatie = current_setting('stopwijzer.organisatie'::text, true))
recht aankomst INSERT
recht aankomst SELECT
recht aankomst UPDATE
recht aanmeldstroom DELETE
recht aanmeldstroom INSERT
recht aanmeldstroom SELECT
recht aanmeldstroom UPDATE
recht activering DELETE
recht activering INSERT
recht activering SELECT
recht activering UPDATE
recht afscherming INSERT
recht afscherming SELECT
recht annotatie INSERT
recht annotatie SELECT
recht audit INSERT
recht audit SELECT
recht audit_anker INSERT
recht audit_anker SELECT
recht audit_client INSERT
recht audit_client SELECT
recht audit_kop SELECT
recht bericht INSERT
recht bericht SELECT
recht bericht UPDATE
recht bewaarplan INSERT
recht bewaarplan SELECT
recht bewaarplan UPDATE
recht bewaarplan_regel INSERT
recht bewaarplan_regel SELECT
recht concept DELETE
recht concept INSERT
recht concept SELECT
recht concept UPDATE
recht correctie INSERT
recht correctie SELECT
recht correctie UPDATE
recht dossier INSERT
recht dossier SELECT
recht feit INSERT
recht feit SELECT
recht gebeurtenis DELETE
recht gebeurtenis INSERT
recht gebeurtenis SELECT
recht gebruiker INSERT
recht gebruiker SELECT
recht gebruiker UPDATE
recht gezien_token DELETE
recht gezien_token INSERT
recht gezien_token SELECT
recht gezien_token UPDATE
recht herhaling DELETE
recht herhaling INSERT
recht herhaling SELECT
recht herhaling UPDATE
recht herspeelopdracht DELETE
recht herspeelopdracht INSERT
recht herspeelopdracht SELECT
recht herspeelopdracht UPDATE
recht herspeelverschil DELETE
recht herspeelverschil INSERT
recht herspeelverschil SELECT
recht herstelcode DELETE
recht herstelcode INSERT
recht herstelcode SELECT
recht herstelcode UPDATE
recht identificatie DELETE
recht identificatie INSERT
recht identificatie SELECT
recht identificatie UPDATE
recht instelling DELETE
recht instelling INSERT
recht instelling SELECT
recht instelling UPDATE
recht lidmaatschap DELETE
recht lidmaatschap INSERT
recht lidmaatschap SELECT
recht lidmaatschap UPDATE
recht lijn INSERT
recht lijn SELECT
recht lijn UPDATE
recht machine INSERT
recht machine SELECT
recht machine UPDATE
recht melding DELETE
recht melding INSERT
recht melding SELECT
recht melding UPDATE
recht mislukt DELETE
recht mislukt INSERT
recht mislukt SELECT
recht mislukt UPDATE
recht organisatie INSERT
recht organisatie SELECT
recht overleg INSERT
recht overleg SELECT
recht poging DELETE
recht poging INSERT
recht poging SELECT
recht poging UPDATE
recht prijs DELETE
recht prijs INSERT
recht prijs SELECT
recht retourcode DELETE
recht retourcode INSERT
recht retourcode SELECT
recht sessie DELETE
recht sessie INSERT
recht sessie SELECT
recht sessie UPDATE
recht taak INSERT
recht taak SELECT
recht taak UPDATE
recht toestand DELETE
recht toestand INSERT
recht toestand SELECT
recht toestand UPDATE
recht tokensleutel DELETE
recht tokensleutel INSERT
recht tokensleutel SELECT
recht tokensleutel UPDATE
recht uitgaand INSERT
recht uitgaand SELECT
recht uitgaand UPDATE
recht vervoerklok INSERT
recht vervoerklok SELECT
recht vervoerklok UPDATE
recht webhook DELETE
recht webhook INSERT
recht webhook SELECT
recht webhook UPDATE
recht webhookbezorging DELETE
recht webhookbezorging INSERT
recht webhookbezorging SELECT
recht webhookbezorging UPDATE
recht zending INSERT
recht zending SELECT
recht zending UPDATE
tabel aankomst rls=t
tabel aanmeldstroom rls=t
tabel activering rls=t
tabel afscherming rls=t
tabel annotatie rls=t
tabel audit rls=t
tabel audit_anker rls=t
tabel audit_client rls=t
tabel audit_kop rls=t
tabel bericht rls=t
tabel bewaarplan rls=t
tabel bewaarplan_regel rls=t
tabel concept rls=t
tabel correctie rls=t
tabel dossier rls=t
tabel feit rls=t
tabel gebeurtenis rls=t
tabel gebruiker rls=t
tabel gezien_token rls=t
tabel herhaling rls=t
tabel herspeelopdracht rls=t
tabel herspeelverschil rls=t
tabel herstelcode rls=t
tabel identificatie rls=t
tabel instelling rls=t
tabel lidmaatschap rls=t
tabel lijn rls=t
tabel machine rls=t
tabel melding rls=t
tabel mislukt rls=t
tabel organisatie rls=t
tabel overleg rls=t
tabel poging rls=t
tabel prijs rls=t
tabel retourcode rls=t
tabel sessie rls=t
tabel taak rls=t
tabel toestand rls=t
tabel tokensleutel rls=t
tabel uitgaand rls=t
tabel vervoerklok rls=t
tabel webhook rls=t
tabel webhookbezorging rls=t
tabel zending rls=t
`
  .trim()
  .split('\n')
