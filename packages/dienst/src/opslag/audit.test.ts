// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { AUDITMOMENT, auditregel, stelAuditOp } from '../proef/auditproef.ts'
import { DIENST, type Handelende, mensAanOpdrachtregel } from './handelende.ts'

const A = 'aa'.repeat(32)
const p = stelAuditOp()

const MENS: Handelende = {
  ...mensAanOpdrachtregel('jansen'),
  iss: 'https://login.gemeente.nl',
  sub: 'u-17',
  naam: 'J. Jansen',
  rol: 'medewerker',
  ip: '10.0.0.7',
  clientId: 'web',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  component: 'api',
}

describe('one row', () => {
  test('ASVS 16.2.1 says who, what, when, where, on whose behalf and why it was allowed', async () => {
    await p.schrijf(
      MENS,
      auditregel('bekijk_client', {
        client: A,
        objectSoort: 'client',
        objectId: 'c-1',
        veldgroepen: ['naam', 'geboortedatum'],
        recht: 'clienten.lezen',
        relatie: 'eigen organisatie',
        toewijzing: '300201',
        doel: 'vraag van de ouders',
      }),
    )
    const { rows } = await p.db.beheer.query(`SELECT * FROM audit WHERE soort = 'bekijk_client'`)
    const { inhoud_hash: _, hash: __, bron, versie, ...rij } = rows[0]!
    expect(rij).toEqual({
      organisatie: '0363',
      volgnummer: '2',
      vorm: 2,
      tijdstip: AUDITMOMENT,
      verwerking: 'stopwijzer:berichtenverkeer',
      soort: 'bekijk_client',
      actie: 'R',
      uitkomst: 'geslaagd',
      gebruiker: 'J. Jansen',
      gebruiker_iss: 'https://login.gemeente.nl',
      gebruiker_sub: 'u-17',
      is_aanvrager: true,
      rol: 'medewerker',
      doel: 'vraag van de ouders',
      ip: '10.0.0.7',
      client_id: 'web',
      client: A,
      object_soort: 'client',
      object_id: 'c-1',
      veldgroepen: 'naam,geboortedatum',
      component: 'api',
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      span_id: 'b7ad6b7169203331',
      recht: 'clienten.lezen',
      relatie: 'eigen organisatie',
      toewijzing: '300201',
      bijzonderheden: null,
    })
    expect(bron).not.toBe('')
    expect(versie).toMatch(/^\d+\.\d+\.\d+/)
    expect((await p.controle()).heel).toBe(true)
  })

  test('ASVS 16.2.2 the time is UTC with milliseconds', async () => {
    await p.schrijf(DIENST, auditregel('a', { tijdstip: new Date(1784538000123).toISOString() }))
    const { rows } = await p.db.beheer.query(`SELECT tijdstip FROM audit WHERE soort = 'a'`)
    expect(rows).toEqual([{ tijdstip: '2026-07-20T09:00:00.123Z' }])
  })

  test('a number that could be a BSN does not get into the text that a person typed', async () => {
    await p.schrijf(
      DIENST,
      auditregel('a', {
        bijzonderheden: 'gaat over 999900006',
        doel: '999900006',
        objectId: '0363-999900006',
      }),
    )
    const { rows } = await p.db.beheer.query(`SELECT * FROM audit WHERE soort = 'a'`)
    expect(JSON.stringify(rows)).not.toContain('999900006')
    expect(rows[0]).toMatchObject({
      bijzonderheden: 'gaat over ****0006',
      object_id: '0363-****0006',
    })
  })
})

describe('clients of one event', () => {
  test('a page of 25 clients is one event with 25 clients', async () => {
    const clienten = Array.from({ length: 25 }, (_, i) => ({
      client: createHash('sha256').update(String(i)).digest('hex'),
      toewijzing: String(300200 + i),
    }))
    await p.schrijf(MENS, auditregel('bekijk_taken', { clienten }), auditregel('b'))
    const { rows } = await p.db.beheer.query(
      `SELECT a.volgnummer, encode(c.client, 'hex') AS client, c.toewijzing FROM audit a
       JOIN audit_client c USING (organisatie, volgnummer) WHERE a.soort = 'bekijk_taken'`,
    )
    expect(rows).toHaveLength(25)
    expect(new Map(rows.map((r) => [r.client, r.toewijzing]))).toEqual(
      new Map(clienten.map((c) => [c.client, c.toewijzing])),
    )
    expect(await p.controle()).toMatchObject({ heel: true, regels: 3 })
  })
})
