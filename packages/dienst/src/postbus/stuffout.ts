// SPDX-License-Identifier: EUPL-1.2
/** A document that was taken and cannot be used: its sender hears so with a Fo01. */
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { geefNummers } from '../transport/kern/nummers.ts'
import { APPLICATIE } from '../transport/kern/zendingen.ts'
import type { Envelopfoutcode } from './envelopfout.ts'
import type { Stufdocument } from './stufdocument.ts'

/** What the other side can mend. About the rest there is nobody to tell, or nothing to say. */
const REDENEN: Readonly<Partial<Record<Envelopfoutcode | 'inhoud', string>>> = {
  STUF_SCHEMA: 'Envelop is niet conform schema of base64 is niet geldig.',
  STUF_BASE64: 'Envelop is niet conform schema of base64 is niet geldig.',
  STUF_TEKSTBESTAND: 'Berichtbody is niet conform schema in sectormodel.',
  STUF_TE_GROOT: 'Bericht is te groot.',
  STUF_PAST_NIET: 'Bericht in de envelop past niet bij de stuurgegevens.',
  inhoud: 'Berichtbody is niet conform schema in sectormodel.',
}

/** Puts the Fo01 ready, in the transaction that refuses. A Fo01 never gets one. */
export async function zetFoutberichtKlaar(
  client: pg.PoolClient,
  { organisatie }: Toegang,
  omgeving: Omgeving,
  aankomst: string,
  { soort, kop, envelop }: Stufdocument,
  reden: Envelopfoutcode | 'inhoud',
): Promise<void> {
  const omschrijving = REDENEN[reden]
  if (soort === 'Fo01' || omschrijving === undefined) return
  const versies =
    envelop !== null && 'parameters' in envelop
      ? `-${envelop.parameters.functieVersie}${envelop.parameters.functieSubversie}`
      : ''
  const gegevens = {
    zender: { organisatie, applicatie: APPLICATIE },
    ontvanger: kop.zender,
    fout: {
      ...{ code: 'StUF055', plek: 'client', omschrijving },
      details: `${(kop.functie ?? soort).slice(0, 30)}${versies}`,
    },
  }
  const { referentienummer, tijdstip } = await geefNummers(client, organisatie, omgeving.tijdstip())
  await client.query(
    `INSERT INTO zending (organisatie, id, kanaal, soort, aankomst, referentienummer, tijdstip,
       kruisverwijzing, gegevens, inhoud_hash, staat, gemaakt)
     VALUES ($1, $2, 'postbus', 'Fo01', $3, $4, $5, $6, $7, ''::bytea, 'klaar', $8)`,
    [
      ...[organisatie, omgeving.nieuweId(), aankomst, referentienummer, tijdstip],
      ...[kop.referentienummer, JSON.stringify(gegevens), omgeving.tijdstip()],
    ],
  )
}
