// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransactie } from '../../opslag/transactie.ts'
import { type Taakfilter, type Taakplek, zoekTaken } from '../../taken/lijst.ts'
import { AANBIEDER, GEMEENTE } from '../proef/proefapi.ts'
import { maakTaakproef, type Taakkop, type Taakproef } from '../proef/taakproef.ts'

let een: Taakproef
beforeAll(async () => {
  een = await maakTaakproef()
})
afterAll(() => een.proef.sluit())

describe('lists', () => {
  test.each([
    ['soort=sluiten-toewijzing', 6],
    ['soort=sluiten-toewijzing&toegewezen=niemand', 6],
    ['soort=sluiten-toewijzing&toegewezen=mij', 0],
    ['soort=overleg', 1],
    [`soort=sluiten-toewijzing&aanbieder=${AANBIEDER}&gemeente=${GEMEENTE}`, 6],
    ['gemeente=0384', 0],
    ['wanneer=te-laat', 0],
    ['soort=sluiten-toewijzing&wanneer=zonder-termijn', 6],
    ['uiterlijkTot=2026-07-31', 0],
    ['uitgesteld=true', 0],
  ])('filter %s', async (filter, aantal) => {
    expect((await een.haal(`/taken?${filter}`)).json().resultaten).toHaveLength(aantal)
  })

  test('comes in pages, with client and toewijzing, and everyone shown is in the audit log', async () => {
    const gezien: Taakkop[] = []
    let na = ''
    do {
      const blad = (await een.haal(`/taken?paginaGrootte=3${na}`)).json()
      gezien.push(...blad.resultaten)
      na = blad.volgende === null ? '' : `&na=${blad.volgende}`
    } while (na !== '')
    expect(new Set(gezien.map(({ id }) => id)).size).toBe(7)
    expect(gezien[0]).toMatchObject({
      client: { naam: 'Tom de Wit' },
      toewijzingId: expect.stringMatching(/^[0-9a-f]{16}-[0-9A-F]{12}$/),
      toegewezenAan: null,
    })
    const { rows } = await een.proef.db.beheer.query(
      `SELECT count(*)::int AS n FROM audit a JOIN audit_client c USING (organisatie, volgnummer)
       WHERE a.volgnummer = (SELECT min(volgnummer) FROM audit WHERE soort = 'bekijk_taken'
         AND client IS NULL)`,
    )
    expect(rows[0].n).toBeGreaterThan(1)
  })

  test.each<[Taakfilter, number]>([
    [{}, 7],
    [{ soorten: ['overleg'] }, 1],
    [{ gemeente: '0384' }, 0],
    [{ toewijzingNummer: '300205' }, 1],
    [{ volgorde: '-uiterlijk' }, 7],
    [{ volgorde: '-aangemaakt' }, 7],
  ])(
    'a list that stops early goes on where it was, and finds the same: %j',
    async (filter, aantal) => {
      const toegang = await een.proef.dienst.organisatie(GEMEENTE)
      await inTransactie(toegang.pool, GEMEENTE, async (client) => {
        const gezien: string[] = []
        let na: Taakplek | null = null
        let keren = 0
        do {
          const wie = { iss: 'proef', sub: 'jan' }
          const deel: Awaited<ReturnType<typeof zoekTaken>> = await zoekTaken(
            client,
            toegang,
            filter,
            wie,
            '2026-07-20',
            na,
            50,
            [1, 2],
          )
          gezien.push(...deel.gevonden.map(({ regel }) => regel.id))
          na = deel.verder
          keren++
        } while (na !== null)
        expect([gezien.length, new Set(gezien).size]).toEqual([aantal, aantal])
        expect(keren).toBe(3)
      })
    },
  )

  test.each(['uiterlijk', 'aangemaakt'] as const)(
    'by %s, from either end, page after page',
    async (veld) => {
      const alles = async (volgorde: string) => {
        const gezien: Taakkop[] = []
        for (let na = '', klaar = false; !klaar; ) {
          const url = `/taken?paginaGrootte=2&volgorde=${volgorde}${na}`
          const blad = (await een.haal(url)).json()
          gezien.push(...blad.resultaten)
          klaar = blad.volgende === null
          na = `&na=${blad.volgende}`
        }
        return gezien
      }
      // Within one second, in an order of its own.
      await een.proef.db.beheer.query(
        `UPDATE taak SET aangemaakt = date_trunc('second', aangemaakt)
           + ascii(right(id, 1)) * interval '1 millisecond'`,
      )
      const heen = await alles(veld)
      const { rows } = await een.proef.db.beheer.query(
        `SELECT id FROM taak WHERE organisatie = $1 ORDER BY ${veld}, id`,
        [GEMEENTE],
      )
      expect(heen.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      expect((await alles(`-${veld}`)).map(({ id }) => id)).toEqual(
        heen.map(({ id }) => id).toReversed(),
      )
    },
  )

  test('a place in one order is no place in another', async () => {
    const { volgende } = (await een.haal('/taken?paginaGrootte=2')).json()
    const antwoord = await een.haal(`/taken?paginaGrootte=2&volgorde=-uiterlijk&na=${volgende}`)
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([400, 'CURSOR_ONGELDIG'])
    expect((await een.haal('/taken?volgorde=soort')).statusCode).toBe(400)
  })

  test('name the consequence or the message that they are about', async () => {
    const overleg = await een.haal('/taken?soort=overleg')
    const [taak] = overleg.json().resultaten
    expect(taak).toMatchObject({ berichtId: null, mogelijk: ['rond-af'] })
    const gevolg = await een.haal(`/gevolgen/${taak.gevolgId}`)
    expect(gevolg.json()).toMatchObject({ toewijzingNummer: '300203', redenBeeindiging: '36' })
  })

  test('counts per worklist', async () => {
    expect((await een.haal('/taken/_tellingen')).json()).toMatchObject({
      volledig: true,
      open: 7,
      teLaat: 0,
      mij: 0,
      niemand: 7,
      uitgesteld: 0,
      wachtOpRetour: 0,
      geparkeerd: 0,
      inZorgNaEinde: 1,
      soorten: [
        { soort: 'overleg', aantal: 1 },
        { soort: 'sluiten-toewijzing', aantal: 6 },
      ],
    })
  })
})

describe('one task', () => {
  test('has its proposal, and the message in words and as XML without a BSN', async () => {
    const { id } = await een.taakVan('300201')
    const antwoord = await een.haal(`/taken/${id}`)
    expect(antwoord.json()).toMatchObject({
      voorstel: { soort: 'JW301', einddatum: '2026-07-16', redenWijziging: '14' },
      mogelijk: ['keur-goed', 'wijs-af'],
    })
    expect(antwoord.headers.etag).toBe(antwoord.json().versie)
    expect(antwoord.json().sluiting).toMatchObject({
      doel: 'sluiten',
      einddatum: '2026-07-16',
      redenWijziging: '14',
      overleg: false,
      uitleg: expect.stringContaining('stopreden 31'),
      stop: { begindatum: '2026-01-12', einddatum: '2026-07-16', redenBeeindiging: '31' },
      toewijzing: { ingangsdatum: '2026-01-05', einddatum: '2026-12-31' },
    })
    const bericht = (await een.haal(`/taken/${id}/voorstel`)).json()
    expect(bericht.xml).toContain('<jw301:Einddatum>2026-07-16</jw301:Einddatum>')
    expect(bericht.delen.map((d: { getoond: string }) => d.getoond)).toContain('16-07-2026')
    expect(JSON.stringify(bericht)).not.toContain('999900006')
  })

  test('where the reason has to be chosen, the message follows from the choice', async () => {
    const { id } = await een.taakVan('300203')
    expect((await een.haal(`/taken/${id}/voorstel`)).statusCode).toBe(400)
    expect((await een.haal(`/taken/${id}/voorstel?redenWijziging=08`)).json().xml).toContain('>08<')
  })

  test('ASVS 8.2.2: a task of another organisation does not exist', async () => {
    const { id } = await een.taakVan('300201')
    for (const url of [`/taken/${id}`, `/taken/${id}/voorstel`]) {
      expect((await een.haal(url, een.medewerker(AANBIEDER))).statusCode).toBe(404)
    }
  })
})

describe('whose it is and until when it rests', () => {
  test('to oneself, to a colleague, to nobody; never to a stranger', async () => {
    const taak = await een.taakVan('300204')
    const wijzig = async (toegewezenAan: string | null) => {
      const { versie } = (await een.haal(`/taken/${taak.id}`)).json()
      return een.stuur('PATCH', `/taken/${taak.id}`, { toegewezenAan }, { 'if-match': versie })
    }
    const mij = await wijzig('mij')
    expect(mij.json().toegewezenAan).toEqual({ naam: 'M. de Wit', mij: true })
    expect(mij.headers.etag).toBe(mij.json().versie)
    expect((await een.haal('/taken?toegewezen=mij')).json().resultaten).toHaveLength(1)
    expect((await wijzig('collega1')).json().toegewezenAan).toEqual({
      naam: 'C. de Boer',
      mij: false,
    })
    expect((await een.haal('/taken?toegewezen=iemand')).json().resultaten).toHaveLength(1)
    expect((await wijzig('collega2')).statusCode).toBe(400)
    expect((await wijzig(null)).json().toegewezenAan).toBeNull()
    const { rows } = await een.proef.db.beheer.query(
      `SELECT object, dossier IS NOT NULL AS client FROM gebeurtenis
       WHERE organisatie = $1 AND soort = 'taak.gewijzigd'`,
      [GEMEENTE],
    )
    // One per change that was made, none for the one that was refused.
    expect(rows).toEqual(Array(3).fill({ object: taak.id, client: true }))
  })

  test('everybody who may decide here can get a task, and nobody of elsewhere', async () => {
    const { medewerkers } = (await een.haal('/taken/_medewerkers')).json()
    expect(medewerkers).toEqual([{ id: 'collega1', naam: 'C. de Boer', mij: false }])
    const elders = await een.haal('/taken/_medewerkers', een.medewerker(AANBIEDER))
    expect(elders.json().medewerkers).toEqual([])
    const lezer = een.proef.meldAan({ rollen: ['lezer'], organisatie: GEMEENTE })
    expect((await een.haal('/taken/_medewerkers', lezer)).statusCode).toBe(403)
  })

  test('ASVS 2.3.4: of two changes of the same version one counts; the other is 412', async () => {
    const taak = await een.taakVan('300204')
    const doe = (toegewezenAan: string) =>
      een.stuur('PATCH', `/taken/${taak.id}`, { toegewezenAan }, { 'if-match': taak.versie })
    const statussen = (await Promise.all([doe('mij'), doe('collega1')])).map((a) => a.statusCode)
    expect(statussen.toSorted()).toEqual([200, 412])
    const zonder = await een.stuur('PATCH', `/taken/${taak.id}`, { toegewezenAan: null })
    expect(zonder.statusCode).toBe(428)
  })

  test('a task that rests is out of the lists until its day', async () => {
    const { id, versie } = await een.taakVan('300205')
    const uitstel = { tot: '2026-07-22', reden: 'wacht op de aanbieder' }
    const gisteren = { uitstel: { ...uitstel, tot: '2026-07-20' } }
    const kop = { 'if-match': versie }
    expect((await een.stuur('PATCH', `/taken/${id}`, gisteren, kop)).statusCode).toBe(400)
    expect((await een.stuur('PATCH', `/taken/${id}`, { uitstel }, kop)).json()).toMatchObject({
      uitgesteldTot: '2026-07-22',
    })
    expect(await een.taakVan('300205')).toBeUndefined()
    expect((await een.haal('/taken?uitgesteld=true')).json().resultaten).toHaveLength(1)
    expect((await een.haal('/taken/_tellingen')).json()).toMatchObject({ open: 6, uitgesteld: 1 })
    expect((await een.haal(`/taken/${id}`)).json().uitstelreden).toBe('wacht op de aanbieder')
    const ruw = await een.proef.db.beheer.query('SELECT uitstel FROM taak WHERE id = $1', [id])
    expect(ruw.rows[0].uitstel.toString('utf8')).not.toContain('aanbieder')
  })

  test('ASVS 2.3.2: never past the due date without saying so', async () => {
    const wie = een.medewerker(AANBIEDER)
    const [taak] = (await een.haal('/taken?soort=stop-verschuldigd', wie)).json().resultaten
    expect(taak).toMatchObject({ toewijzingNummer: '300207', uiterlijk: '2026-07-22' })
    const doe = (uitstel: object) =>
      een.stuur('PATCH', `/taken/${taak.id}`, { uitstel }, { ...wie, 'if-match': taak.versie })
    const laat = { tot: '2026-07-23', reden: 'eerst overleg' }
    const geweigerd = await doe(laat)
    expect([geweigerd.statusCode, geweigerd.json().fouten[0].plek]).toEqual([
      400,
      'inhoud/uitstel/tot',
    ])
    const bewust = await doe({ ...laat, voorbijUiterlijk: true })
    expect(bewust.json()).toMatchObject({ uitgesteldTot: '2026-07-23' })
  })
})
