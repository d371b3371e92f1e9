// SPDX-License-Identifier: EUPL-1.2
/** Looking into the audit log. Whoever reads it is in it, with everybody about whom it told something. */
import type { VERANTWOORDING } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import { controleerAuditNu } from '../../opslag/auditcontrole.ts'
import { type Auditfilter, auditIn } from '../../opslag/auditlezen.ts'
import type { Toegang } from '../../opslag/organisatie.ts'
import { bladzijdeVan } from '../bladzijde.ts'
import type { AfhandelaarsVan } from '../vraag.ts'
import { logboekjsonl } from './logboekuitvoer.ts'
import { clientenVan, filterVan, hexVan, kijk, toon } from './logboekvorm.ts'

export const verantwoording: AfhandelaarsVan<typeof VERANTWOORDING> = {
  'logboek.zoek': async (vraag) => {
    const { doel, na, paginaGrootte, bsn, ...rest } = vraag.inhoud
    // The cursor is bound to this person, without his number in it.
    const client = bsn === undefined ? undefined : hexVan(vraag.toegang, bsn)
    const query = { ...rest, na, paginaGrootte, client }
    const blad = bladzijdeVan({ toegang: vraag.toegang, query }, 'logboek.zoek')
    return vraag.lees(kijk('bekijk_logboek', doel), async (client) => {
      const filter = await filterVan(client, vraag.toegang, { bsn, ...rest })
      return bladzijde(client, vraag.toegang, filter, blad)
    })
  },

  'logboek.exporteer': logboekjsonl,

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
