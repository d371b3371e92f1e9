// SPDX-License-Identifier: EUPL-1.2
/** What the ways into the audit log share: the question, who was in it, and a line as it is shown. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { dossiersBij, dossiersMetSleutel } from '../../berichten/zoeken.ts'
import type { Auditfilter, AuditGebeurtenis } from '../../opslag/auditlezen.ts'
import type { Gezien } from '../../opslag/leesmetaudit.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { invoerfout } from '../probleem.ts'

/** Reading the log is an event too, with what it is for. */
export function kijk(soort: string, doel: string) {
  return { soort, actie: 'R', objectSoort: 'audit', veldgroepen: ['logboek'], doel } as const
}

interface Filters extends Pick<Auditfilter, 'soort' | 'van' | 'tot' | 'ookDienst'> {
  readonly bsn?: string | undefined
  readonly clientSleutel?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly gebruikerIss?: string | undefined
  readonly gebruikerSub?: string | undefined
}

export async function filterVan(
  client: pg.ClientBase,
  toegang: Toegang,
  { bsn, clientSleutel, toewijzingNummer, gebruikerIss, gebruikerSub, ...rest }: Filters,
): Promise<Auditfilter> {
  if ((gebruikerIss === undefined) !== (gebruikerSub === undefined)) {
    throw invoerfout('inhoud/gebruikerSub', 'Geef gebruikerIss en gebruikerSub allebei.')
  }
  const gebruiker =
    gebruikerIss === undefined || gebruikerSub === undefined
      ? undefined
      : { iss: gebruikerIss, sub: gebruikerSub }
  const sets: string[][] = []
  const hexen = (dossiers: readonly Buffer[]) => dossiers.map((een) => een.toString('hex'))
  if (bsn !== undefined) sets.push([hexVan(toegang, bsn)])
  if (clientSleutel !== undefined) {
    sets.push(hexen(await dossiersMetSleutel(client, toegang, clientSleutel)))
  }
  if (toewijzingNummer !== undefined) {
    sets.push(hexen(await dossiersBij(client, toegang.organisatie, toewijzingNummer)))
  }
  const [eerste, ...meer] = sets
  const clienten = eerste?.filter((hex) => meer.every((set) => set.includes(hex)))
  return { ...rest, gebruiker, clienten }
}

export function hexVan({ versleuteling }: Toegang, bsn: string): string {
  return versleuteling.pseudoniem(bsn).toString('hex')
}

/** Who was asked for was looked at, also when nothing was found. */
export function clientenVan(
  gebeurtenissen: readonly AuditGebeurtenis[],
  filter: Auditfilter,
): Gezien[] {
  const gevraagd = (filter.clienten ?? []).map((een) => ({ client: een }))
  return [...gebeurtenissen.flatMap(({ clienten }) => clienten), ...gevraagd]
}

type Logregel = Antwoord<'logboek.zoek'>['resultaten'][number]

export function toon(een: AuditGebeurtenis): Logregel {
  const { gebruiker, gebruikerIss, gebruikerSub, isAanvrager, rol, clienten } = een
  return {
    volgnummer: een.volgnummer,
    tijdstip: een.tijdstip,
    soort: een.soort,
    actie: een.actie,
    uitkomst: een.uitkomst,
    gebruiker: { naam: gebruiker, iss: gebruikerIss, sub: gebruikerSub, rol, zelf: isAanvrager },
    doel: een.doel,
    recht: een.recht,
    relatie: een.relatie,
    verwerking: een.verwerking,
    clienten: clienten.map(({ client, toewijzing }) => ({
      clientSleutel: client.slice(0, 16),
      toewijzingNummer: toewijzing,
    })),
    objectSoort: een.objectSoort,
    objectId: een.objectId,
    veldgroepen: een.veldgroepen,
    ip: een.ip,
    clientId: een.clientId,
    bron: een.bron,
    component: een.component,
    bijzonderheden: een.bijzonderheden,
    hash: een.hash,
  }
}
