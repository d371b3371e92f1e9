// SPDX-License-Identifier: EUPL-1.2
import { schrijf } from '@stopwijzer/ijw'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jw307, stop } from '../../../../../tests/keten/berichten.ts'
import { vulZoekvelden } from '../../berichten/aanvullen.ts'
import {
  type Berichtfilter,
  type Berichtregel,
  type Zoekplek,
  zoekBerichten,
} from '../../berichten/zoeken.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import {
  ANDER,
  type Berichtenproef,
  BSN,
  EIND,
  maakBerichtenproef,
} from '../proef/berichtenproef.ts'
import { AANBIEDER, GEMEENTE } from '../proef/proefapi.ts'

let p: Berichtenproef

beforeAll(async () => {
  p = await maakBerichtenproef()
  // The same stop once more, and a stop of a toewijzing that nobody knows (yet): it waits.
  const dubbel = schrijf(jw307('2026-07-21', [EIND], { bsn: BSN, id: 'DUBBEL' }))
  await p.indien(dubbel, { organisatie: GEMEENTE }, { query: '?map=in' })
  const vreemd = stop('2026-01-12', '31', '2026-07-17', { ToewijzingNummer: '399999' })
  const bytes = schrijf(jw307('2026-07-21', [vreemd], { bsn: ANDER, id: 'VREEMD' }))
  await p.indien(bytes, { organisatie: GEMEENTE }, { query: '?map=in' })
})
afterAll(() => p.proef.sluit())

const kort = (rijen: Record<string, unknown>[]) =>
  rijen.map((rij) => `${rij.berichtsoort} ${rij.status}`)

describe('searching messages', () => {
  test('newest first, and every filter can be combined with every other', async () => {
    expect(kort(await p.lijst('toewijzingNummer=300201'))).toEqual([
      'JW308 verzonden',
      'JW307 afgekeurd',
      'JW308 verzonden',
      'JW307 goedgekeurd',
      'JW306 verzonden',
      'JW305 goedgekeurd',
      'JW302 verwerkt',
      'JW301 goedgekeurd',
    ])
    expect(await p.lijst('')).toHaveLength(13)
    for (const [filter, verwacht] of [
      ['berichtsoort=JW307', ['JW307 vastgehouden', 'JW307 afgekeurd', 'JW307 goedgekeurd']],
      ['berichtsoort=JW307&status=afgekeurd', ['JW307 afgekeurd']],
      ['berichtsoort=JW305&berichtsoort=JW307&richting=in&tot=2026-01-31', 2],
      ['retourcode=9415', ['JW308 verzonden', 'JW307 afgekeurd']],
      ['retourcode=9074&richting=in', ['JW307 afgekeurd']],
      ['retourcode=9413', []],
      ['identificatie=DUBBEL', ['JW307 afgekeurd']],
      [`tegenpartij=${AANBIEDER}&van=2026-07-20&tot=2026-07-20`, 2],
      ['tegenpartij=65656056', []],
      ['van=2026-07-21', 3],
      // Nobody has this number; the message that waits for it is found all the same.
      ['toewijzingNummer=399999', ['JW307 vastgehouden']],
      ['toewijzingNummer=300201&status=goedgekeurd&richting=in', 2],
    ] as const) {
      const rijen = await p.lijst(filter)
      if (typeof verwacht === 'number') expect(rijen, filter).toHaveLength(verwacht)
      else expect(kort(rijen), filter).toEqual(verwacht)
    }
  })

  test('pages follow on each other without a gap or a double', async () => {
    const alle = (await p.lijst('')).map(({ id }) => id)
    const gezien: unknown[] = []
    let na = ''
    do {
      const bladzijde = (await p.haal(`/berichten?paginaGrootte=5${na}`)).json()
      gezien.push(...bladzijde.resultaten.map(({ id }: { id: string }) => id))
      na = bladzijde.volgende ? `&na=${bladzijde.volgende}` : ''
    } while (na !== '')
    expect(gezien).toEqual(alle)
    expect((await p.lijst('volgorde=moment')).map(({ id }) => id)).toEqual(alle.toReversed())
  })

  test('a search that stops early goes on where it was, and finds the same', async () => {
    const toegang = p.verkeer.toegang[GEMEENTE]!
    const filters: readonly Berichtfilter[] = [
      { berichtsoorten: ['JW301'] },
      { retourcode: '9415' },
      {},
      { volgorde: 'moment' },
    ]
    for (const filter of filters) {
      await inTransactie(toegang.pool, GEMEENTE, async (client) => {
        const heel = await zoekBerichten(client, toegang, filter, 50)
        const delen: Berichtregel[] = []
        let na: Zoekplek | null | undefined
        let keren = 0
        do {
          const deel = await zoekBerichten(
            client,
            toegang,
            { ...filter, na: na ?? undefined },
            50,
            [2, 1],
          )
          delen.push(...deel.gevonden)
          na = deel.verder
          keren++
        } while (na !== null)
        expect(delen).toEqual(heel.gevonden)
        expect(keren).toBeGreaterThan(filter.retourcode === undefined ? 3 : 0)
      })
    }
  })

  test('by BSN in the body: the search itself is an event about that client', async () => {
    const zoek = (payload: object) =>
      p.proef.vraag({
        method: 'POST',
        url: '/v1/berichten/_zoek',
        headers: p.proef.meldAan(),
        payload,
      })
    const { resultaten } = (await zoek({ bsn: ANDER, richting: 'in' })).json()
    expect(kort(resultaten)).toEqual(['JW307 vastgehouden', 'JW305 goedgekeurd', 'JW302 verwerkt'])
    const sleutel = resultaten[0].clientSleutel
    expect(await p.lijst(`clientSleutel=${sleutel}&richting=in`)).toEqual(resultaten)
    expect(await p.lijst('clientSleutel=ffffffffffffffff')).toEqual([])
    // Nobody of ours, and yet in the log.
    expect((await zoek({ bsn: '999996770' })).json().resultaten).toEqual([])
    const { rows } = await p.proef.db.beheer.query(
      `SELECT client FROM audit WHERE soort = 'zoek_berichten_op_bsn' ORDER BY volgnummer DESC LIMIT 1`,
    )
    const hash = p.verkeer.toegang[GEMEENTE]!.versleuteling.pseudoniem('999996770')
    expect(rows[0].client).toBe(hash.toString('hex'))
    expect((await zoek({ bsn: '123456789' })).statusCode).toBe(400)
  })

  test.each([
    'identificatie',
    'retourcode',
    'toewijzingNummer',
    'tegenpartij',
    'van',
    'na',
    'clientSleutel',
  ])('ASVS 1.2.4 SQL in %s is a text that is not found, or is refused', async (veld) => {
    const kwaad = encodeURIComponent(`' OR 1=1; DROP TABLE bericht; --`)
    const antwoord = await p.haal(`/berichten?${veld}=${kwaad}`)
    if (antwoord.statusCode === 200) expect(antwoord.json().resultaten).toEqual([])
    else expect(antwoord.statusCode).toBe(400)
    expect(await p.lijst('')).not.toEqual([])
  })

  test('the ledger of another organisation does not exist', async () => {
    const [eigen] = await p.lijst('berichtsoort=JW307')
    const ander = { organisatie: AANBIEDER }
    for (const deel of ['', '/draad', '/weergave', '/xml']) {
      expect((await p.haal(`/berichten/${eigen!.id}${deel}`, ander)).statusCode).toBe(404)
    }
  })

  test('messages of before the search columns are found once these are filled', async () => {
    const filters = ['toewijzingNummer=300202', 'retourcode=9415', 'toewijzingNummer=399999']
    const voor = await Promise.all(filters.map((filter) => p.lijst(filter)))
    await p.proef.db.beheer.query(`UPDATE bericht SET nummers = NULL, codes = NULL`)
    await p.proef.db.beheer.query('DELETE FROM retourcode')
    expect(await p.lijst(filters[1]!)).toEqual([])
    expect(await vulZoekvelden(p.verkeer.toegang[GEMEENTE]!)).toBe(13)
    expect(await Promise.all(filters.map((filter) => p.lijst(filter)))).toEqual(voor)
    expect(await vulZoekvelden(p.verkeer.toegang[GEMEENTE]!)).toBe(0)
  })
})

describe('one message', () => {
  test('with its findings and codes, and the thread it stands in', async () => {
    const [stopbericht] = await p.lijst('identificatie=DUBBEL')
    const detail = (await p.haal(`/berichten/${stopbericht!.id}`)).json()
    expect(detail).toMatchObject({
      bericht: { status: 'afgekeurd', toewijzingNummers: ['300201'] },
      verwerkt: { oordeel: 'afgekeurd', codes: { header: ['0200'], client: ['0200'] } },
    })
    expect(detail.bericht.retourcodes.sort()).toEqual(['9074', '9415'])
    expect(detail.verwerkt.codes.producten[0].sort()).toEqual(['9074', '9415'])
    const { draad, eromheen } = (await p.haal(`/berichten/${stopbericht!.id}/draad`)).json()
    expect(kort(draad)).toEqual(['JW307 afgekeurd', 'JW308 verzonden'])
    expect(kort(eromheen)).toContain('JW307 goedgekeurd')
    const [, antwoord] = await p.lijst('berichtsoort=JW308&toewijzingNummer=300201')
    const goed = (await p.haal(`/berichten/${antwoord!.id}/draad`)).json()
    expect(kort(goed.draad)).toEqual(['JW307 goedgekeurd', 'JW308 verzonden'])
    expect(kort(goed.eromheen)).toContain('JW301 goedgekeurd')
  })

  test('in words, with codes explained and the BSN masked', async () => {
    const [stopbericht] = await p.lijst('berichtsoort=JW307&status=goedgekeurd')
    const weergave = await p.haal(`/berichten/${stopbericht!.id}/weergave`)
    expect(weergave.body).not.toContain(BSN)
    const { delen } = weergave.json()
    const reden = delen.find(({ naam }: { naam: string }) => naam === 'RedenBeeindiging')
    expect(reden).toMatchObject({ waarde: '31', code: { lijst: 'JZ588' } })
    expect(delen.filter(({ groep }: { groep: boolean }) => groep).length).toBeGreaterThan(2)
  })

  test('ASVS 14.2.4 5.4.1 5.4.2 as it was sent, only for who may, and as an event of its own', async () => {
    const [stopbericht] = await p.lijst('berichtsoort=JW307&status=goedgekeurd')
    const url = `/berichten/${stopbericht!.id}/xml`
    expect((await p.haal(url, { rollen: ['lezer'] })).statusCode).toBe(403)
    const xml = await p.haal(url)
    expect(xml.headers['content-type']).toContain('application/xml')
    expect(xml.headers['content-disposition']).toMatch(
      /^attachment; filename="JW307-[0-9A-Z]+\.xml"$/,
    )
    expect(xml.body).toContain(BSN)
    const { rows } = await p.proef.db.beheer.query(
      `SELECT client, veldgroepen FROM audit WHERE soort = 'bekijk_xml' ORDER BY volgnummer DESC LIMIT 1`,
    )
    expect(rows[0].client).toMatch(/^[0-9a-f]{64}$/)
  })
})
