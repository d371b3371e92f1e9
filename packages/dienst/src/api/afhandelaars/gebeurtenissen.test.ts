// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenariobericht } from '../../../../ijw/src/proef/scenariobericht.ts'
import { laatsteGebeurtenis, schrijfGebeurtenissen } from '../../opslag/gebeurtenissen.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { zetAfscherming } from '../../veiligheid/afscherming.ts'
import { keurTaakGoed } from '../../verwerking/taken.ts'
import { GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

const NU = '2026-07-20T09:00:00'
const PRODUCT = ['45', '45A04']
const BSN = '999900006'

let proef: Proefapi
let gemeente: Partij
let basis: string
beforeAll(async () => {
  proef = await maakProefapi({
    nu: NU,
    configuratie: { perMinuut: 100_000, perMinuutPerAdres: 100_000 },
  })
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-gebeurtenissen-'))
  gemeente = await maakPartij(proef.db, basis, GEMEENTE)
})
afterAll(async () => {
  rmSync(basis, { recursive: true, force: true })
  await proef.sluit()
})

interface Regel {
  readonly id: string
  readonly soort: string
  readonly object: string
  readonly clientSleutel: string | null
}

async function haal(vraag: Record<string, string | number | undefined> = {}) {
  const gegeven = Object.entries(vraag).filter(([, waarde]) => waarde !== undefined)
  const query = new URLSearchParams(
    gegeven.map(([naam, waarde]): [string, string] => [naam, String(waarde)]),
  )
  return proef.vraag({
    method: 'GET',
    url: `/v1/gebeurtenissen?${query}`,
    headers: proef.meldAan({ rollen: ['medewerker'] }),
  })
}
async function nieuw(na: string): Promise<{ regels: Regel[]; volgende: string }> {
  const { resultaten, volgende, meer } = (await haal({ na })).json()
  expect(meer).toBe(false)
  return { regels: resultaten, volgende }
}
const nuPlek = async () => (await haal({ begin: 'nu' })).json().volgende as string
const einde = () =>
  inTransactie(proef.db.pool, GEMEENTE, (client) =>
    laatsteGebeurtenis(client, { organisatie: GEMEENTE }),
  )
const soorten = (regels: readonly Regel[]) => regels.map(({ soort }) => soort)

describe('what the engine does', () => {
  test('a toewijzing, a start, a stop and the task it calls for come in order, as ids', async () => {
    let plek = await nuPlek()
    const product = { nr: '300201', product: PRODUCT, ingang: '2026-01-05', eind: '2026-12-31' }
    const toewijzing = { ...product, omvang: ['3', '04', '2'] }
    const deel = { tn: '300201', product: PRODUCT, begin: '2026-01-12', status: '1' }
    gemeente.leg(
      'eigen',
      '1.xml',
      scenariobericht({
        soort: '301',
        id: 'T1',
        dag: '2026-01-02',
        bsn: BSN,
        producten: [toewijzing],
      }),
    )
    await gemeente.draai(NU)
    let stap = await nieuw(plek)
    expect(soorten(stap.regels)).toEqual([
      'bericht.gemaakt',
      'toewijzing.gewijzigd',
      'bericht.verzonden',
    ])
    expect(stap.regels[0]!.object).toBe(stap.regels[2]!.object)
    expect(new Set(stap.regels.map((een) => een.clientSleutel)).size).toBe(1)
    const client = stap.regels[0]!.clientSleutel
    expect(stap.regels[1]!.object).toMatch(new RegExp(`^${client}-[0-9A-F]{12}$`))
    plek = stap.volgende

    gemeente.leg(
      'in',
      '3.xml',
      scenariobericht({
        ...{ soort: '305', id: 'S1', dag: '2026-01-12', client: { bsn: BSN } },
        producten: [deel],
      }),
    )
    gemeente.leg(
      'in',
      '4.xml',
      scenariobericht({
        ...{ soort: '307', id: 'X1', dag: '2026-07-20', client: { bsn: BSN } },
        producten: [{ ...deel, reden: '31', eind: '2026-07-17' }],
      }),
    )
    await gemeente.draai(NU)
    stap = await nieuw(plek)
    expect(soorten(stap.regels).filter((soort) => soort === 'bericht.ontvangen')).toHaveLength(2)
    expect(soorten(stap.regels)).toContain('toewijzing.gewijzigd')
    expect(soorten(stap.regels)).toContain('bericht.verzonden')
    const geopend = stap.regels.filter(({ soort }) => soort === 'taak.geopend')
    const { rows } = await proef.db.beheer.query(`SELECT id FROM taak WHERE status = 'open'`)
    expect(geopend.map(({ object }) => object)).toEqual(rows.map(({ id }) => id))
    expect(geopend).toHaveLength(1)
    plek = stap.volgende

    await keurTaakGoed(gemeente.toegang, proef.dienst.omgeving, geopend[0]!.object)
    stap = await nieuw(plek)
    expect(soorten(stap.regels).filter((soort) => soort.startsWith('taak.'))).toEqual([
      'taak.gesloten',
    ])
    expect(stap.regels.find(({ soort }) => soort === 'taak.gesloten')!.object).toBe(
      geopend[0]!.object,
    )
    const alles = JSON.stringify((await haal()).json())
    expect(alles).not.toContain(BSN)
    expect(alles).not.toContain('300201')
  })

  test('pages go on where the last one ended, also with a filter', async () => {
    const allemaal = (await haal()).json().resultaten as Regel[]
    const gelezen: Regel[] = []
    for (let na: string | undefined, meer = true; meer; ) {
      const blad = (await haal({ na, paginaGrootte: 2 })).json()
      gelezen.push(...blad.resultaten)
      na = blad.volgende
      meer = blad.meer
    }
    expect(gelezen).toEqual(allemaal)
    const taken = (await haal({ soort: 'taak.geopend' })).json()
    expect(soorten(taken.resultaten)).toEqual(['taak.geopend'])
    expect((await nieuw(taken.volgende)).regels).toEqual([])
  })

  test('OP003 nothing about a shielded client, from the moment of the mark', async () => {
    await zetAfscherming(gemeente.toegang, proef.dienst.omgeving, { bsn: BSN }, 'veiligheid')
    expect((await haal()).json().resultaten).toEqual([])
    const { rows } = await proef.db.beheer.query('SELECT count(*)::int AS aantal FROM gebeurtenis')
    expect(rows[0].aantal).toBeGreaterThan(5)
  })
})

describe('people who work at the same moment', () => {
  const schrijf = (object: string, code = GEMEENTE, klaar = async () => {}) =>
    inTransactie(proef.db.pool, code, async (client) => {
      const nieuwe = { soort: 'bericht.verzonden', object, dossier: null } as const
      const tijdstip = proef.dienst.omgeving.tijdstip()
      await schrijfGebeurtenissen(client, { organisatie: code }, tijdstip, [nieuwe])
      await klaar()
    })
  const objecten = async (na: string) => (await nieuw(na)).regels.map(({ object }) => object)

  test('a number that is drawn first is committed first: nothing appears behind a reader', async () => {
    const plek = await nuPlek()
    const vanaf = await einde()
    const getrokken = belofte()
    const los = belofte()
    const eerste = schrijf('EERST', GEMEENTE, () => {
      getrokken.resolve()
      return los.promise
    })
    await getrokken.promise
    const tweede = schrijf('DAARNA')
    await wachtOpSlot()
    await schrijf('ELDERS', '65656055')
    // Without the audit log, which would wait for the writers as well.
    expect(await einde()).toBe(vanaf)
    los.resolve()
    await Promise.all([eerste, tweede])
    expect(await objecten(plek)).toEqual(['EERST', 'DAARNA'])
  })

  test('work that is rolled back leaves nothing, and no reader waits for its number', async () => {
    const plek = await nuPlek()
    await expect(
      schrijf('WEG', GEMEENTE, async () => {
        throw new Error('toch niet')
      }),
    ).rejects.toThrow('toch niet')
    await schrijf('WEL')
    expect(await objecten(plek)).toEqual(['WEL'])
  })

  test('a reader beside many writers gets every event once and in order', async () => {
    let plek = await nuPlek()
    const namen = Array.from({ length: 40 }, (_, i) => `N${i}`)
    const schrijvers = Promise.all(namen.map((naam) => schrijf(naam)))
    const gelezen: Regel[] = []
    let klaar = false
    void schrijvers.then(() => {
      klaar = true
    })
    for (;;) {
      const laatste = klaar
      const blad = (await haal({ na: plek, paginaGrootte: 7 })).json()
      gelezen.push(...blad.resultaten)
      plek = blad.volgende
      if (laatste && !blad.meer) break
    }
    expect(gelezen.map(({ object }) => object).toSorted()).toEqual(namen.toSorted())
    const nummers = gelezen.map(({ id }) => Number(id))
    expect(nummers).toEqual(nummers.toSorted((a, b) => a - b))
  })

  async function wachtOpSlot(): Promise<void> {
    for (let wachtend = 0; wachtend === 0; ) {
      const { rows } = await proef.db.beheer.query(
        `SELECT count(*)::int AS wachtend FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      wachtend = rows[0].wachtend
    }
  }
})

describe('a place', () => {
  test('that is older than what is kept, or not one of ours, is refused', async () => {
    const plek = await nuPlek()
    expect((await haal({ na: 'AAAA' })).json().code).toBe('CURSOR_ONGELDIG')
    const elders = await proef.vraag({
      method: 'GET',
      url: `/v1/gebeurtenissen?na=${plek}`,
      headers: proef.meldAan({ rollen: ['medewerker'], organisatie: '65656055' }),
    })
    expect(elders.json().code).toBe('CURSOR_ONGELDIG')
    const { versleuteling } = gemeente.toegang
    const oud = versleuteling
      .versleutel('cursor', 'gebeurtenissen', Buffer.from('[3,"2026-06-01T00:00:00.000Z"]'))
      .toString('base64url')
    const antwoord = await haal({ na: oud })
    expect(antwoord.statusCode).toBe(410)
    expect(antwoord.json().code).toBe('CURSOR_VERLOPEN')
    expect(await einde()).toBeGreaterThan(40)
  })
})

function belofte() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((klaar) => {
    resolve = klaar
  })
  return { promise, resolve }
}
