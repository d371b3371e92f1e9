// SPDX-License-Identifier: EUPL-1.2
/** Looking into the audit log. Whoever reads it is in it, with everybody about whom it told something. */
import type { Antwoord, VERANTWOORDING } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { dossiersBij, dossiersMetSleutel } from '../../berichten/zoeken.ts'
import { controleerAuditNu } from '../../opslag/auditcontrole.ts'
import { exportregels } from '../../opslag/auditexport.ts'
import { type Auditfilter, type AuditGebeurtenis, auditIn } from '../../opslag/auditlezen.ts'
import type { Gezien } from '../../opslag/leesmetaudit.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import { invoerfout, Probleem } from '../probleem.ts'
import type { HandelaarsVan } from '../vraag.ts'

const MEESTE_EXPORT = 20_000

export const verantwoording: HandelaarsVan<typeof VERANTWOORDING> = {
  'logboek.lijst': async (vraag) => {
    const { doel, paginaGrootte: _, na: __, ...filters } = vraag.query
    const blad = bladzijdeVan(vraag, 'logboek.lijst')
    return vraag.lees(kijk('bekijk_logboek', doel), async (client) => {
      const filter = await filterVan(client, vraag.toegang, filters)
      return bladzijde(client, vraag.toegang, filter, blad)
    })
  },

  'logboek.zoek': async (vraag) => {
    const { bsn, doel, na, paginaGrootte, ...rest } = vraag.inhoud
    const hex = vraag.toegang.versleuteling.pseudoniem(bsn).toString('hex')
    // The cursor is bound to this person, without his number in it.
    const query = { ...rest, na, paginaGrootte, client: hex }
    const blad = bladzijdeVan({ toegang: vraag.toegang, query }, 'logboek.zoek')
    return vraag.lees(kijk('bekijk_logboek', doel), async (client) =>
      bladzijde(client, vraag.toegang, { ...rest, clienten: [hex] }, blad),
    )
  },

  'logboek.exporteer': async (vraag) => {
    const { doel, ...filters } = vraag.query
    const { toegang } = vraag
    const inhoud = await vraag.lees(kijk('exporteer_logboek', doel), async (client) => {
      const filter = await filterVan(client, toegang, filters)
      const { gebeurtenissen, volgende } = await auditIn(
        client,
        toegang.organisatie,
        filter,
        MEESTE_EXPORT,
      )
      if (volgende !== null) {
        throw new Probleem('TE_VEEL_REGELS', [MEESTE_EXPORT.toLocaleString('nl-NL')])
      }
      const regels = gebeurtenissen.flatMap((een) => exportregels(toegang.organisatie, een))
      const uit = regels.map((regel) => `${JSON.stringify(regel)}\n`).join('')
      return { uit, clienten: clientenVan(gebeurtenissen, filter) }
    })
    return { inhoud, bestandsnaam: `logboek-${toegang.organisatie}.jsonl` }
  },

  'logboek.controleer': async (vraag) => {
    const { pool, organisatie } = vraag.toegang
    const gebeurtenis = { soort: 'controleer_logboek', actie: 'E', objectSoort: 'audit' } as const
    return vraag.doe(gebeurtenis, async () => {
      const uitkomst = await controleerAuditNu(pool, organisatie)
      const { organisatie: _, ...inhoud } = uitkomst
      const bijzonderheden = inhoud.heel ? 'heel' : `breuk bij regel ${inhoud.breuk}`
      return { uit: { inhoud }, clienten: [], bij: { bijzonderheden } }
    })
  },
}

function kijk(soort: string, doel: string) {
  return { soort, actie: 'R', objectSoort: 'audit', veldgroepen: ['logboek'], doel } as const
}

interface Filters extends Pick<Auditfilter, 'soort' | 'van' | 'tot' | 'ookDienst'> {
  readonly clientSleutel?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly gebruikerIss?: string | undefined
  readonly gebruikerSub?: string | undefined
}

async function filterVan(
  client: pg.ClientBase,
  toegang: Toegang,
  { clientSleutel, toewijzingNummer, gebruikerIss, gebruikerSub, ...rest }: Filters,
): Promise<Auditfilter> {
  if ((gebruikerIss === undefined) !== (gebruikerSub === undefined)) {
    throw invoerfout('query/gebruikerSub', 'Geef gebruikerIss en gebruikerSub allebei.')
  }
  const gebruiker =
    gebruikerIss === undefined || gebruikerSub === undefined
      ? undefined
      : { iss: gebruikerIss, sub: gebruikerSub }
  const sets: string[][] = []
  const hexen = (dossiers: readonly Buffer[]) => dossiers.map((een) => een.toString('hex'))
  if (clientSleutel !== undefined) {
    sets.push(hexen(await dossiersMetSleutel(client, toegang, clientSleutel)))
  }
  if (toewijzingNummer !== undefined) {
    sets.push(hexen(await dossiersBij(client, toegang.organisatie, toewijzingNummer)))
  }
  const [eerste, tweede] = sets
  const clienten = tweede === undefined ? eerste : eerste?.filter((hex) => tweede.includes(hex))
  return { ...rest, gebruiker, clienten }
}

async function bladzijde(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  filter: Auditfilter,
  blad: ReturnType<typeof bladzijdeVan>,
) {
  const voor = blad.na === null ? null : Number(blad.na[0])
  const gelezen = await auditIn(client, organisatie, { ...filter, voor }, blad.grootte + 1)
  const { rijen, inhoud } = blad.maak(gelezen.gebeurtenissen, (een) => [een.volgnummer], toon)
  return { uit: { inhoud }, clienten: clientenVan(rijen, filter) }
}

/** Who was asked for was looked at, also when nothing was found. */
function clientenVan(gebeurtenissen: readonly AuditGebeurtenis[], filter: Auditfilter): Gezien[] {
  const gevraagd = (filter.clienten ?? []).map((een) => ({ client: een }))
  return [...gebeurtenissen.flatMap(({ clienten }) => clienten), ...gevraagd]
}

type Logregel = Antwoord<'logboek.lijst'>['resultaten'][number]

function toon(een: AuditGebeurtenis): Logregel {
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
