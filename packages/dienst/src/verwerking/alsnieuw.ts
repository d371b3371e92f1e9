// SPDX-License-Identifier: EUPL-1.2
/** An own message once more, as a new one. */
import { type Bevinding, type Heenbericht, schrijf } from '@stopwijzer/ijw'
import { beoordeel, besluitEigen } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { eigenarenVanNummers } from '../opslag/lezen.ts'
import { metAllesInZicht } from '../opslag/transactie.ts'
import { gemeenteVan } from './beoordeling.ts'
import { neemNummersOver, nummersIn, nummersVanAnderen } from './nummers.ts'
import { bestandsnaam, kopVan } from './werkitem.ts'
import { contextVoor, dossierVan, legUitgaandVast, neemOver, type Werkset } from './werkset.ts'

/** The same message with a fresh Identificatie and the Dagtekening of today. */
export function vernieuwd(bericht: Heenbericht, omgeving: Omgeving): Heenbericht {
  const BerichtIdentificatie = {
    ...bericht.Header.BerichtIdentificatie,
    Identificatie: omgeving.nieuweIdentificatie(),
    Dagtekening: omgeving.nu().slice(0, 10),
  }
  return { ...bericht, Header: { ...bericht.Header, BerichtIdentificatie } } as Heenbericht
}

/** TR332: who has the numbers of this message by now. */
export async function leesNummers(
  client: pg.ClientBase,
  werk: Werkset,
  bericht: Heenbericht,
): Promise<void> {
  const nummers = nummersIn(bericht).map((tekst) => {
    const plaats = tekst.indexOf('|')
    return { gemeente: tekst.slice(0, plaats), nummer: tekst.slice(plaats + 1) }
  })
  // Also those of a client that this access does not see: the number is not free.
  const eigenaren = await metAllesInZicht(client, werk.toegang, () =>
    eigenarenVanNummers(client, werk.toegang, nummers),
  )
  for (const [nummer, dossiers] of eigenaren) werk.nummers.set(nummer, dossiers)
}

/** Judges an own message against the dossier in hand and puts it in the outbox. */
export function legNieuwVast(
  werk: Werkset,
  bericht: Heenbericht,
  sleutel: Buffer,
): { readonly id: string; readonly bevindingen: readonly Bevinding[] } {
  const id = werk.omgeving.nieuweId()
  const dossier = dossierVan(werk, sleutel, bericht.Client.Bsn)
  const context = contextVoor(werk, id, {
    identificatieAlGebruikt: false,
    nummersVanAnderen: nummersVanAnderen(werk, bericht, sleutel),
    voorgangerKanKomen: false,
    gemeente: gemeenteVan(bericht),
  })
  const besluit = besluitEigen(bericht, beoordeel(bericht, dossier, context), dossier, context)
  if (besluit.uitkomst !== 'verzonden') return { id, bevindingen: besluit.bevindingen }
  legUitgaandVast(werk, {
    id,
    kop: kopVan(bericht),
    bytes: schrijf(bericht),
    naam: bestandsnaam(bericht),
    dossier: sleutel,
    overBericht: null,
  })
  werk.claims.push({
    berichtsoort: bericht.berichtsoort,
    afzender: bericht.Header.Afzender,
    identificatie: bericht.Header.BerichtIdentificatie.Identificatie,
    bericht: id,
  })
  neemNummersOver(werk, bericht, sleutel)
  neemOver(werk, besluit, id, sleutel)
  return { id, bevindingen: [] }
}
