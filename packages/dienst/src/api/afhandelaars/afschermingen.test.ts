// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer, type Verkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

const BSN = '999900006'
let proef: Proefapi
let verkeer: Verkeer

beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-07-21T09:00:00' })
  verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [twA()], { bsn: BSN }), '2026-01-02')
  const begin = jw305('2026-01-13', [start('2026-01-12')], { bsn: BSN })
  await verkeer.stuur(AANBIEDER, begin, '2026-01-13')
})
afterAll(() => proef.sluit())

type Koppen = Record<string, string>
const afschermer = () =>
  proef.meldAan({ rollen: ['afschermer'], sub: 'afschermer-1', naam: 'V. T.' })
const alleAnderen = () =>
  proef.meldAan({ rollen: ['lezer', 'medewerker', 'controleur', 'beheerder', 'auditor'] })
const haal = (url: string, headers: Koppen = afschermer()) =>
  proef.vraag({ method: 'GET', url: `/v1${url}`, headers })
const stuur = (url: string, payload?: object, headers: Koppen = afschermer()) =>
  proef.vraag({
    method: 'POST',
    url: `/v1${url}`,
    headers: { 'idempotency-key': randomUUID(), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
const REDEN = 'na overleg met Veilig Thuis'
const zet = (inhoud: object, headers?: Koppen) =>
  stuur('/afschermingen', { reden: REDEN, ...inhoud }, headers)
const afgeschermden = async () => (await haal('/afschermingen')).json().afschermingen

/** What somebody with every other role can see of the client. */
async function sporen() {
  const wie = alleAnderen()
  const lijst = async (url: string) => (await haal(url, wie)).json().resultaten.length as number
  const zoek = await stuur('/clienten/_zoek', { bsn: BSN }, wie)
  return {
    toewijzingen: await lijst('/toewijzingen'),
    berichten: await lijst('/berichten'),
    taken: await lijst('/taken'),
    cliënten: zoek.json().resultaten.length as number,
  }
}

test('from the mark to the answer that a person lets out, and the end of the mark', async () => {
  const eerder = await sporen()
  expect(eerder).toMatchObject({ toewijzingen: 1, cliënten: 1 })
  const gezet = await zet({ bsn: BSN })
  expect(gezet.statusCode, gezet.body).toBe(200)
  expect(gezet.json()).toMatchObject({ veranderd: true, nieuw: false })
  expect((await zet({ toewijzingNummer: '300201' })).json()).toMatchObject({ veranderd: false })
  expect(await sporen()).toEqual({ toewijzingen: 0, berichten: 0, taken: 0, cliënten: 0 })

  // A stop comes in: nobody answers, and only who may know sees that it waits.
  const eind = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')], { bsn: BSN })
  await verkeer.stuur(AANBIEDER, eind, '2026-07-20')
  expect((await sporen()).berichten).toBe(0)
  const [een] = await afgeschermden()
  expect(een).toMatchObject({
    bsn: '****0006',
    reden: REDEN,
    toewijzingen: ['300201'],
    vastgehouden: 1,
    taken: [{ soort: 'afgeschermd-beoordelen', uiterlijk: '2026-07-23' }],
  })
  const [{ id }] = een.taken
  const taak = await haal(`/afschermingen/taken/${id}`)
  expect(taak.json()).toMatchObject({
    clientSleutel: een.clientSleutel,
    bericht: { berichtsoort: 'JW307', afzender: AANBIEDER },
  })
  expect(taak.json().bericht.delen.map((deel: { getoond: string }) => deel.getoond)).toContain(
    '17-07-2026',
  )
  expect(taak.body).not.toContain(BSN)

  const gedaan = await stuur(`/afschermingen/taken/${id}/_keur-goed`)
  expect(gedaan.json()).toEqual({ id, status: 'akkoord', oordeel: 'goedgekeurd', verstuurd: 1 })
  expect((await stuur(`/afschermingen/taken/${id}/_keur-goed`)).statusCode).toBe(404)
  expect(await afgeschermden()).toMatchObject([{ vastgehouden: 0, taken: [] }])
  // Still nothing for who may not know, although a message went.
  expect(await sporen()).toEqual({ toewijzingen: 0, berichten: 0, taken: 0, cliënten: 0 })

  const hef = `/afschermingen/${een.clientSleutel}/_hef-op`
  expect((await stuur(hef, { reden: 'voorbij' })).json()).toMatchObject({ berichten: [] })
  const weer = await stuur(hef, { reden: 'voorbij' })
  expect(weer.json()).toMatchObject({ status: 409, code: 'TOESTAND_BOTST' })
  const later = await sporen()
  expect(later).toMatchObject({ toewijzingen: 1, cliënten: 1 })
  expect(later.berichten).toBeGreaterThan(eerder.berichten)
})

test('what is refused stays unanswered, and taking off the mark judges what was held', async () => {
  const houd = async (bsn: string, ToewijzingNummer: string) => {
    const toegewezen = jw301('2026-01-02', [twA({ ToewijzingNummer })], { bsn })
    await verkeer.stuur(GEMEENTE, toegewezen, '2026-01-02')
    await zet({ toewijzingNummer: ToewijzingNummer, gemeente: GEMEENTE })
    const begin = start('2026-01-12', { ToewijzingNummer })
    await verkeer.stuur(AANBIEDER, jw305('2026-01-13', [begin], { bsn }), '2026-01-13')
    return (await afgeschermden()).find((een: { toewijzingen: string[] }) =>
      een.toewijzingen.includes(ToewijzingNummer),
    )
  }
  const een = await houd('999911119', '300202')
  const [{ id }] = een.taken
  const af = await stuur(`/afschermingen/taken/${id}/_wijs-af`, { reden: 'telefonisch geregeld' })
  expect(af.json()).toEqual({ id, status: 'afgewezen', oordeel: null, verstuurd: 0 })
  const hef = async (sleutel: string) =>
    (await stuur(`/afschermingen/${sleutel}/_hef-op`, { reden: 'voorbij' })).json()
  expect((await hef(een.clientSleutel)).berichten).toEqual([])
  const ander = await houd('999904711', '300204')
  expect(ander).toMatchObject({ vastgehouden: 1 })
  expect((await hef(ander.clientSleutel)).berichten).toMatchObject([
    { berichtsoort: 'JW305', oordeel: 'goedgekeurd' },
  ])
  expect(await afgeschermden()).toEqual([])
})

test('ASVS 8.2.2: nobody without the right learns anything, and an ordinary task is none of these', async () => {
  const wie = alleAnderen()
  expect((await haal('/afschermingen', wie)).statusCode).toBe(403)
  expect((await zet({ bsn: BSN }, { ...wie })).statusCode).toBe(403)
  // Of the first client, who is shielded no longer.
  const { rows } = await proef.db.beheer.query(
    `SELECT id FROM taak WHERE organisatie = $1 AND status = 'open' LIMIT 1`,
    [GEMEENTE],
  )
  const gewoon = rows[0].id
  expect((await haal(`/afschermingen/taken/${gewoon}`)).statusCode).toBe(404)
  expect((await stuur(`/afschermingen/taken/${gewoon}/_keur-goed`)).statusCode).toBe(404)
})

test('what is typed wrong is refused without saying it', async () => {
  expect((await zet({})).json().fouten).toMatchObject([{ plek: 'inhoud' }])
  const fout = await zet({ bsn: '999900007' })
  expect(fout.json().fouten).toMatchObject([{ plek: 'inhoud/bsn' }])
  expect(fout.body).not.toContain('999900007')
  expect((await zet({ toewijzingNummer: '1' })).statusCode).toBe(404)
  const sleutel = 'ffffffffffffffff'
  const onbekend = await stuur(`/afschermingen/${sleutel}/_hef-op`, { reden: 'voorbij' })
  expect(onbekend.statusCode).toBe(404)
})

test('every look and every act stands in the log with its ground; the reason does not', async () => {
  await haal('/afschermingen')
  const { rows } = await proef.db.beheer.query(
    `SELECT DISTINCT soort, recht FROM audit WHERE organisatie = $1 AND gebruiker = 'V. T.'
       AND soort IN ('bekijk_afschermingen', 'bekijk_afgeschermd_bericht', 'scherm_client_af',
         'hef_afscherming_van_client_op', 'laat_afgeschermd_bericht_door',
         'laat_afgeschermd_bericht_liggen') ORDER BY 1`,
    [GEMEENTE],
  )
  expect(rows.map(({ soort }) => soort)).toHaveLength(6)
  expect(rows.every(({ recht }) => recht === 'afscherming.beheren')).toBe(true)
  const zetten = await proef.db.beheer.query(
    `SELECT client IS NOT NULL AS client, coalesce(bijzonderheden, '') AS bij FROM audit
     WHERE organisatie = $1 AND soort = 'zet_afscherming'`,
    [GEMEENTE],
  )
  expect(zetten.rows.length).toBeGreaterThan(1)
  expect(zetten.rows.every(({ client }) => client)).toBe(true)
  const alles = await proef.db.beheer.query(
    `SELECT string_agg(a::text, ' ') AS tekst FROM audit a WHERE organisatie = $1`,
    [GEMEENTE],
  )
  expect(alles.rows[0].tekst).not.toContain(REDEN)
  expect(alles.rows[0].tekst).not.toContain(BSN)
})
