// SPDX-License-Identifier: EUPL-1.2
/**
 * Records the day on which it became known that care will not resume after a temporary stop.
 * No message carries that day, and the term of the definitive stop counts from it (OP272). A later
 * note takes the place of an earlier one; without a day it withdraws what was recorded.
 */
import type { Bevinding } from '@stopwijzer/ijw'
import { toonDatum } from '@stopwijzer/ijw'
import { type BekendFeit, bekendeDag, leidAf, weigering } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Omgeving } from '../omgeving.ts'
import { leesDossiers, vergrendel } from '../opslag/lezen.ts'
import { leesInstellingen, type Toegang } from '../opslag/organisatie.ts'
import { leesOpenTaken } from '../opslag/taken.ts'
import { inZicht } from '../opslag/transactie.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { instellingenVan } from './context.ts'
import { werkDossierBij } from './dagtaken.ts'
import { onbekend } from './meldweigering.ts'
import { gewoonNummer, kiesPlek, type Onderwerp, zoekPlekken } from './plekken.ts'
import { noteer, rondAf, werksetMet } from './werkset.ts'

/** Records the day, or withdraws it (`null`); returns why it cannot be, or `null` when it is done. */
export async function noteerBekend(
  toegang: Toegang,
  omgeving: Omgeving,
  onderwerp: Onderwerp,
  bekendOp: string | null,
): Promise<Bevinding | null> {
  return inZicht(toegang, async (client) => {
    const uitkomst = await noteerBekendIn(client, toegang, omgeving, onderwerp, bekendOp)
    return uitkomst.weigering
  })
}

/** The same within a transaction; with the client that was looked at. */
export async function noteerBekendIn(
  client: pg.ClientBase,
  toegang: Toegang,
  omgeving: Omgeving,
  onderwerp: Onderwerp,
  bekendOp: string | null,
): Promise<{ readonly weigering: Bevinding | null; readonly dossier: Buffer | null }> {
  const nummer = gewoonNummer(onderwerp.toewijzingNummer)
  const plekken = await zoekPlekken(client, toegang, [nummer])
  const plek = kiesPlek(onderwerp, plekken.get(nummer) ?? [])
  if ('boodschap' in plek) return { weigering: plek, dossier: null }
  const niet = (weigering: Bevinding) => ({ weigering, dossier: plek.dossier })
  await vergrendel(client, [plek.dossier])
  const dossiers = await leesDossiers(client, toegang, [plek.dossier])
  const instellingen = instellingenVan(await leesInstellingen(client, toegang.organisatie))
  const werk = werksetMet(toegang, omgeving, instellingen, dossiers)
  const dossier = werk.dossiers.get(plek.dossier.toString('hex'))
  // Shielded since the number was looked up: not known any more.
  if (dossier === undefined) return niet(onbekend(onderwerp, []))
  const vandaag = werk.nu.slice(0, 10)
  const toestand = leidAf(dossier, vandaag).find(
    (t) => t.gemeente === plek.gemeente && t.toewijzingNummer === nummer,
  )
  const start = toestand?.starts.at(-1)
  if (toestand?.levering !== 'TIJDELIJK_GESTOPT' || start === undefined)
    return niet(nietTijdelijk())
  if (bekendOp !== null && bekendOp > vandaag) return niet(inDeToekomst(bekendOp))
  if (bekendOp === null && bekendeDag(toestand, dossier) === null) return niet(nietsVastgelegd())
  const id = omgeving.nieuweId()
  const feit: BekendFeit = {
    soort: 'bekend',
    gemeente: start.gemeente,
    aanbieder: start.aanbieder,
    toewijzingNummer: nummer,
    product: start.product,
    begindatum: start.begindatum,
    bekendOp,
    herkomst: {
      berichtId: id,
      berichtsoort: 'notitie',
      identificatie: id,
      dagtekening: vandaag,
      moment: werk.nu,
      richting: 'verzonden',
    },
  }
  dossier.feiten.push(feit)
  dossier.geraakt = true
  werk.set.feiten.push({ dossier: plek.dossier, bericht: null, feiten: [feit] })
  werkDossierBij(werk, plek.dossier, await leesOpenTaken(client, toegang, [plek.dossier]))
  rondAf(werk)
  const soort = bekendOp === null ? 'trek_bekend_in' : 'noteer_bekend'
  noteer(werk, soort, 'C', 'geslaagd', plek.dossier, id)
  await legVast(client, toegang, werk.set, werk.nu, omgeving.tijdstip())
  return { weigering: null, dossier: plek.dossier }
}

function nietTijdelijk(): Bevinding {
  return weigering(
    'OP272',
    'Op deze toewijzing staat geen tijdelijke stop als laatste.',
    'Bekijk de toewijzing met: stopwijzer toestand',
    'Er is niets vastgelegd.',
  )
}

function nietsVastgelegd(): Bevinding {
  return weigering(
    'OP272',
    'Er is geen dag vastgelegd waarop bekend werd dat de zorg niet verdergaat.',
    'U hoeft niets in te trekken.',
    'Er is niets veranderd.',
  )
}

function inDeToekomst(dag: string): Bevinding {
  return weigering(
    'OP272',
    `${toonDatum(dag)} ligt in de toekomst.`,
    'Geef de dag waarop bekend werd dat de zorg niet verdergaat.',
    'Er is niets vastgelegd.',
  )
}
