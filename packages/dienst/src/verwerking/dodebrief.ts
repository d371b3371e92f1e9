// SPDX-License-Identifier: EUPL-1.2
/**
 * A message that a day of attempts could not move waits for a person: that is a task too,
 * due when the term of the message ends. It closes when the message goes or is given up.
 */
import { BERICHTEN } from '@stopwijzer/ijw'
import type { Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import { DienstFout } from '../fout.ts'
import type { Omgeving } from '../omgeving.ts'
import { schrijfGebeurtenissen } from '../opslag/gebeurtenissen.ts'
import { leesDossiers } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { legeSchrijfset } from '../opslag/schrijfset.ts'
import { legVast } from '../opslag/vastleggen.ts'
import { pakUitgaand } from '../opslag/wachtrij.ts'
import { antwoordVoor, leesTermijnen, meldenVoor } from './berichttermijnen.ts'
import { isRetour, type Werkitem } from './werkitem.ts'

/** An outgoing message is given up by the service itself; `sinds`: when it first failed. */
export function meldNietVerzonden(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  sinds: string,
): Promise<void> {
  return meldMislukt(
    client,
    toegang,
    omgeving,
    bericht,
    sinds,
    (fout) => `kon een dag lang niet weg (${fout ?? 'onbekende fout'}).`,
  )
}

/** A line that carries the message will never take it as it is; `waarom`: Dutch, no content. */
export function meldGeweigerd(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  sinds: string,
  waarom: string,
): Promise<void> {
  return meldMislukt(
    client,
    toegang,
    omgeving,
    bericht,
    sinds,
    () => `is niet aangekomen: ${waarom}`,
  )
}

async function meldMislukt(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  bericht: string,
  sinds: string,
  wat: (fout: string | null) => string,
): Promise<void> {
  const rij = await pakUitgaand(client, toegang, bericht)
  if (rij === null) return
  const vandaag = omgeving.nu().slice(0, 10)
  const termijn = await zonderDichte(async () =>
    (await leesTermijnen(client, toegang, [rij], vandaag)).get(rij.id),
  )
  await schrijf(client, toegang, omgeving, rij.dossier, {
    sleutel: `verzenden-mislukt/${bericht}/${sinds}`,
    soort: 'verzenden-mislukt',
    toewijzingNummer: null,
    uiterlijk: termijn ?? null,
    voorstel: null,
    toelichting: `Het ${rij.berichtsoort} met Identificatie ${rij.identificatie} ${wat(rij.fout)} Los de oorzaak op. Verstuur het daarna opnieuw vanuit de wachtrij, of geef het op.`,
  })
}

/**
 * Something came over a line that a person has to look at. `id`: of the arrival; `uiterlijk`:
 * the last day for an answer, when one is due.
 */
export async function meldAankomst(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  { id, soort, ontvangen, toelichting }: Aankomstmelding,
): Promise<void> {
  const vandaag = omgeving.nu().slice(0, 10)
  await schrijf(client, toegang, omgeving, null, {
    sleutel: aankomstSleutel(id),
    soort,
    toewijzingNummer: null,
    uiterlijk: ontvangen === null ? null : antwoordVoor(ontvangen, vandaag),
    voorstel: null,
    toelichting,
  })
}

export interface Aankomstmelding {
  readonly id: string
  readonly soort: 'verwerken-mislukt' | 'handmatig-beoordelen'
  /** Local day on which a message came that has to be answered; `null`: no answer is due. */
  readonly ontvangen: string | null
  readonly toelichting: string
}

/** An item that the program cannot handle; `ontvangen`: the local day on which it came in. */
export async function meldNietVerwerkt(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  item: Werkitem,
  geval: { readonly sinds: string; readonly ontvangen: string; readonly fout: string },
): Promise<void> {
  const vandaag = omgeving.nu().slice(0, 10)
  const sleutel = item.dossier ?? item.vermoeden
  const dossiers = await leesDossiers(client, toegang, sleutel === null ? [] : [sleutel])
  const bekend = sleutel === null ? undefined : dossiers.get(sleutel.toString('hex'))
  const bericht = item.gelezen.goed ? item.gelezen.bericht : null
  const uiterlijk =
    item.map === 'in'
      ? // On what cannot be read no answer can be made, and a return message gets none.
        bericht === null || isRetour(bericht)
        ? null
        : antwoordVoor(geval.ontvangen, vandaag)
      : bericht === null || bekend === undefined
        ? null
        : meldenVoor(bericht, bekend.dossier, vandaag)
  const soort = item.kop.berichtsoort ?? 'bericht'
  const heen = bericht !== null && BERICHTEN[bericht.berichtsoort].heen === null
  const gevolg =
    item.map === 'eigen' ? 'Het is niet verzonden.' : heen ? 'Er is nog geen antwoord.' : ''
  await schrijf(client, toegang, omgeving, bekend === undefined ? null : sleutel, {
    sleutel: `${verwerkSleutel(item.item)}/${geval.sinds}`,
    soort: 'verwerken-mislukt',
    toewijzingNummer: null,
    uiterlijk,
    voorstel: null,
    toelichting:
      `Een ${soort} kon een dag lang niet verwerkt worden door een fout in het programma (${geval.fout}). ${gevolg} Meld dit aan de beheerder. Het staat in de wachtrij.`.replaceAll(
        '  ',
        ' ',
      ),
  })
}

/** Start of the keys of the tasks about one message, or about one arrival. */
export function aankomstSleutel(id: string): string {
  return `aankomst/${id}`
}
export function verzendSleutel(bericht: string): string {
  return `verzenden-mislukt/${bericht}`
}
export function verwerkSleutel(item: Buffer): string {
  return `verwerken-mislukt/${item.toString('hex')}`
}

/** The message went or was handled, or a person gave it up: its tasks are done. */
export async function sluitDodeBrieven(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutels: readonly string[],
  moment: string,
): Promise<void> {
  if (sleutels.length === 0) return
  const { rows } = await client.query<{ object: string; dossier: Buffer | null }>(
    `UPDATE taak t SET status = 'afgehandeld', afgehandeld = $3
     FROM unnest($2::text[]) AS n (begin)
     WHERE t.organisatie = $1 AND t.status = 'open'
       AND (t.sleutel = n.begin OR starts_with(t.sleutel, n.begin || '/'))
     RETURNING t.id AS object, t.dossier`,
    [toegang.organisatie, sleutels, moment],
  )
  const dicht = rows.map((rij) => ({ ...rij, soort: 'taak.gesloten' as const }))
  await schrijfGebeurtenissen(client, toegang, null, dicht)
}

async function schrijf(
  client: pg.PoolClient,
  toegang: Toegang,
  omgeving: Omgeving,
  dossier: Buffer | null,
  taak: Taak,
): Promise<void> {
  const set = legeSchrijfset()
  const id = `${toegang.organisatie}-${omgeving.nieuweIdentificatie().slice(0, 8)}`
  const hex = dossier?.toString('hex') ?? ''
  set.taken.set(`${hex}|${taak.sleutel}`, { id, dossier, taak, open: true })
  await legVast(client, toegang, set, omgeving.nu(), omgeving.tijdstip())
}

/** A message may be stuck because its bytes are damaged; then nobody knows its term. */
async function zonderDichte<T>(werk: () => Promise<T>): Promise<T | null> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof DienstFout) return null
    throw fout
  }
}
