// SPDX-License-Identifier: EUPL-1.2
// LANG: one stand-in and one database carry all of the way in.
/** What the chain brings: stored once, confirmed, handled and answered over real TLS. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { leesTransporten } from '../../packages/dienst/src/beheer/transporten.ts'
import { alsMotor } from '../../packages/dienst/src/opslag/transactie.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { rondLijnenAf } from '../../packages/dienst/src/transport/afsluiten.ts'
import { sluitKanalen } from '../../packages/dienst/src/transport/kern/kanaal.ts'
import {
  type Certificaten,
  KETEN_OIN,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakStuforakel, STUF_AANWEZIG } from '../conformance/stuf.ts'
import { maakOpstelling, type Opstelling, STARTBERICHT, STOPBERICHT, tekst } from './opstelling.ts'

let db: Testdatabank
let certificaten: Certificaten
let een: Opstelling

beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
})
afterAll(async () => {
  await db?.sluit()
  certificaten?.ruimOp()
})
beforeEach(async () => {
  await db.maakLeeg()
  een = await maakOpstelling(db, certificaten)
  await een.begin()
  return () => een.sluit()
})

const soapFoutcode = (antwoord: string) => /<StUF:code>([^<]+)</.exec(antwoord)?.[1]

describe('the way in', () => {
  test('a start and a stop are answered over the line, each once', async () => {
    const heen = [await een.lever('JW305', STARTBERICHT), await een.lever('JW307', STOPBERICHT)]
    expect(heen.map(({ status, antwoord }) => [status, antwoord.includes('Bv03Bericht')])).toEqual([
      [200, true],
      [200, true],
    ])
    await een.ggk.ronde()
    const terug = (await een.ontvangen()).filter(({ soort }) => soort === 'Du01')
    expect(terug).toMatchObject([
      {
        functie: 'JW306',
        kruisverwijzing: heen[0]?.referentienummer,
        zender: { organisatie: '0363' },
        ontvanger: { organisatie: '65656055' },
        keren: 1,
      },
      { functie: 'JW308', kruisverwijzing: heen[1]?.referentienummer, keren: 1 },
    ])
    // The payload keeps the parties of the message it answers.
    const jw308 = Buffer.from(terug[1]!.inhoud!, 'base64').toString('utf8')
    expect(jw308).toMatch(/Afzender>65656055<[\s\S]*Ontvanger>0363</)
    // Out of the way once it stands in the ledger.
    expect(await een.rijen('SELECT staat, inhoud FROM aankomst')).toEqual([
      { staat: 'verwerkt', inhoud: null },
      { staat: 'verwerkt', inhoud: null },
    ])
    expect(een.log.join('')).not.toContain('999900006')
  })

  test('the same message again gets the same acknowledgement byte for byte, and is processed once', async () => {
    const eerste = await een.lever('JW305', STARTBERICHT)
    const zelfde = { referentienummer: eerste.referentienummer, tijdstip: eerste.tijdstip }
    const meteen = await een.lever('JW305', STARTBERICHT, zelfde)
    await een.ggk.ronde()
    const later = await een.lever('JW305', STARTBERICHT, zelfde)
    await een.ggk.ronde()
    expect([meteen.antwoord, later.antwoord]).toEqual([eerste.antwoord, eerste.antwoord])
    expect((await een.ontvangen()).filter(({ soort }) => soort === 'Du01')).toMatchObject([
      { keren: 1 },
    ])
    expect(await een.rijen(`SELECT FROM bericht WHERE berichtsoort = 'JW305'`)).toHaveLength(1)
  })

  test('eight times the same at once: one row, one acknowledgement', async () => {
    const eerste = {
      referentienummer: '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3',
      tijdstip: '20260720090000000',
    }
    const alle = await Promise.all(
      Array.from({ length: 8 }, () => een.lever('JW305', STARTBERICHT, eerste)),
    )
    expect(new Set(alle.map(({ antwoord }) => antwoord)).size).toBe(1)
    expect(await een.rijen('SELECT FROM aankomst')).toHaveLength(1)
  })

  test('another content under the same id is refused (StUF016)', async () => {
    const eerste = await een.lever('JW305', STARTBERICHT)
    const zelfde = { referentienummer: eerste.referentienummer, tijdstip: eerste.tijdstip }
    const ander = await een.lever('JW305', Buffer.concat([STARTBERICHT, Buffer.from(' ')]), zelfde)
    expect([ander.status, soapFoutcode(ander.antwoord)]).toEqual([500, 'StUF016'])
    const verzet = await een.lever('JW305', STARTBERICHT, {
      ...zelfde,
      tijdstip: '20260720100000000',
    })
    expect(soapFoutcode(verzet.antwoord)).toBe('StUF016')
  })

  test.each([
    ['another receiver', 'StUF010', { ontvanger: '0384' }, 'JW305'],
    ['a kind that does not exist', 'StUF034', {}, 'JW309'],
    ['a kind that we do not take', 'StUF037', {}, 'JW323'],
    [
      'an answer on nothing',
      'StUF043',
      { kruisverwijzing: '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3' },
      'JW302',
    ],
  ])('%s is refused with %s and not stored', async (_, code, meer, functie) => {
    const uit = await een.lever(functie, STARTBERICHT, meer)
    expect([uit.status, soapFoutcode(uit.antwoord)]).toEqual([500, code])
    expect(await een.rijen('SELECT FROM aankomst')).toEqual([])
  })

  test('who may not speak for the sender is refused (StUF013)', async () => {
    await een.sluit()
    const afzenders = [{ oin: KETEN_OIN, organisaties: ['11111111'] }]
    een = await maakOpstelling(db, certificaten, { configuratie: { afzenders } })
    expect(soapFoutcode((await een.lever('JW305', STARTBERICHT)).antwoord)).toBe('StUF013')
    expect(await een.rijen('SELECT FROM aankomst')).toEqual([])
  })

  test.each([
    ['a payload that is no iJw', Buffer.from('<x/>')],
    ['a payload in another envelope', STOPBERICHT],
    [
      'a payload of another party',
      tekst(STARTBERICHT.toString().replaceAll('65656055', '65656056')),
    ],
  ])('%s: Bv03, then a Fo01 and no return message', async (_, inhoud) => {
    const heen = await een.lever('JW305', inhoud)
    expect(heen.status).toBe(200)
    await een.ggk.ronde()
    expect((await een.ontvangen()).filter(({ soort }) => soort !== 'Di01')).toMatchObject([
      { soort: 'Fo01', code: 'StUF055', kruisverwijzing: heen.referentienummer, keren: 1 },
    ])
    await een.ggk.ronde()
    expect((await een.ontvangen()).filter(({ soort }) => soort === 'Fo01')).toMatchObject([
      { keren: 1 },
    ])
  })

  test.each([
    ['refused', [{ doe: 'fo03', code: 'StUF010' }], 0, true],
    ['after a day of 503', Array(2).fill({ doe: 'http', status: 503 }), 25 * 3_600_000, false],
  ] as const)(
    'a Fo01 that cannot leave (%s): a task, and again at the next start',
    async (_, plan, later, nieuw) => {
      await een.ggk.ronde()
      const heen = await een.lever('JW305', Buffer.from('<x/>'))
      await een.plan(...plan)
      await een.ggk.ronde()
      if (later > 0) {
        een.verzet(later)
        await een.ggk.ronde()
      }
      const stand = async () => [
        await een.rijen(`SELECT staat FROM zending WHERE soort = 'Fo01'`),
        await een.rijen(`SELECT soort, status FROM taak WHERE sleutel LIKE 'aankomst/%'`),
      ]
      expect(await stand()).toEqual([
        [{ staat: 'dood' }],
        [{ soort: 'handmatig-beoordelen', status: 'open' }],
      ])
      const voor = (await een.vragen()).at(-1)
      await een.herstart()
      expect(await stand()).toEqual([
        [{ staat: 'aanvaard' }],
        [{ soort: 'handmatig-beoordelen', status: 'afgehandeld' }],
      ])
      // Ids that were refused are used up; others are what the chain knows a repeat by.
      const na = (await een.vragen()).at(-1)
      expect(na === voor).toBe(!nieuw)
      expect((await een.ontvangen()).filter(({ soort }) => soort === 'Fo01')).toMatchObject([
        { kruisverwijzing: heen.referentienummer, keren: 1 },
      ])
    },
  )

  test('a Fo01 of ours waits as long as is asked, goes under later ids when overtaken, and may be refused later', async () => {
    await een.ggk.ronde()
    await een.lever('JW305', Buffer.from('<x/>'))
    await een.plan({ doe: 'http', status: 503, naSeconden: 600 }, { doe: 'fo03', code: 'StUF019' })
    const verstuurd = async () =>
      (await een.vragen())
        .filter((vraag) => vraag.includes('Fo01Bericht'))
        .map((vraag) => /tijdstipBericht>([^<]+)</.exec(vraag)![1]!)
    await een.ggk.ronde()
    for (const [later, keren] of [
      [590_000, 1],
      [11_000, 2],
      [40_000, 3],
    ] as const) {
      een.verzet(later)
      await een.ggk.ronde()
      expect(await verstuurd()).toHaveLength(keren)
    }
    const [eerste, tweede, derde] = await verstuurd()
    expect([tweede === eerste, derde! > tweede!]).toEqual([true, true])
    const [{ kruisverwijzing }] = (await een.rijen(
      `SELECT referentienummer AS kruisverwijzing FROM zending WHERE soort = 'Fo01' AND staat = 'aanvaard'`,
    )) as [{ kruisverwijzing: string }]
    await een.lever('Fo01', null, { code: 'IB001', van: 'IB', kruisverwijzing })
    await een.ggk.ronde()
    expect(await een.rijen(`SELECT staat, code FROM zending WHERE soort = 'Fo01'`)).toEqual([
      { staat: 'dood', code: 'IB001' },
    ])
    expect(
      await een.rijen(`SELECT soort, status FROM taak WHERE sleutel LIKE 'aankomst/%'`),
    ).toEqual([{ soort: 'handmatig-beoordelen', status: 'open' }])
  })

  test('a stop before its start waits for it', async () => {
    await een.lever('JW307', STOPBERICHT)
    await een.ggk.ronde()
    await een.lever('JW305', STARTBERICHT)
    await een.ggk.ronde()
    await een.ggk.ronde()
    const terug = (await een.ontvangen()).filter(({ soort }) => soort === 'Du01')
    expect(terug.map(({ functie }) => functie)).toEqual(['JW306', 'JW308'])
  })
})

test.skipIf(!STUF_AANWEZIG)(
  'every text of both sides is valid by the official schema (skipped without it)',
  async () => {
    const orakel = maakStuforakel()
    const heen = [
      await een.lever('JW305', STARTBERICHT),
      await een.lever('JW307', STOPBERICHT),
      await een.lever('JW305', Buffer.from('<x/>')),
      await een.lever('JW309', STARTBERICHT),
    ]
    await een.ggk.ronde()
    const teksten = [
      ...(await een.vragen()),
      ...heen.flatMap(({ vraag, antwoord }) => [vraag, antwoord]),
    ]
    expect(teksten.length).toBeGreaterThanOrEqual(12)
    for (const soap of teksten) {
      const binnen =
        /<soapenv:Body>(?:<soapenv:Fault>.*<detail>)?(.*?)(?:<\/detail><\/soapenv:Fault>)?<\/soapenv:Body>/s.exec(
          soap,
        )?.[1]
      expect(orakel.oordeel(binnen!), binnen).toBeNull()
    }
    orakel.sluit()
  },
)

/** What is stored next cannot be decrypted: as after a fault of the disk or of the program. */
const bederfNieuwe = () =>
  een.rijen(`CREATE FUNCTION bederf() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.inhoud = set_byte(NEW.inhoud, 40, 255 - get_byte(NEW.inhoud, 40)); RETURN NEW; END $$;
    CREATE TRIGGER bederf BEFORE INSERT ON aankomst FOR EACH ROW EXECUTE FUNCTION bederf()`)
const nietMeer = () => een.rijen('DROP TRIGGER bederf ON aankomst; DROP FUNCTION bederf()')
const maakHeel = (referentienummer: string) =>
  een.rijen(`UPDATE aankomst SET inhoud = set_byte(inhoud, 40, 255 - get_byte(inhoud, 40))
    WHERE stuurgegevens->>'referentienummer' = '${referentienummer}'`)

test('a fault in the program: again later, after a day a task, and again at each start', async () => {
  await bederfNieuwe()
  const { referentienummer } = await een.lever('JW305', STARTBERICHT)
  await nietMeer()
  await een.ggk.ronde()
  expect(await een.rijen('SELECT staat, pogingen FROM aankomst')).toEqual([
    { staat: 'nieuw', pogingen: 1 },
  ])
  een.verzet(25 * 3_600_000)
  await een.ggk.ronde()
  expect(await een.rijen('SELECT staat FROM aankomst')).toEqual([{ staat: 'dood' }])
  expect(
    await een.rijen(`SELECT soort, uiterlijk FROM taak WHERE sleutel LIKE 'aankomst/%'`),
  ).toEqual([{ soort: 'verwerken-mislukt', uiterlijk: '2026-07-23' }])
  await maakHeel(referentienummer)
  await een.herstart()
  expect(await een.rijen('SELECT staat FROM aankomst')).toEqual([{ staat: 'verwerkt' }])
  // Judged a day later, received when it came: terms run from then.
  expect(
    await een.rijen(`SELECT b.moment = date_trunc('second', a.ontvangen AT TIME ZONE 'Europe/Amsterdam') AS gelijk
      FROM bericht b, aankomst a WHERE b.herkomst = 'in' AND b.item = a.item`),
  ).toEqual([{ gelijk: true }])
  // Handled: the task about it is done, and nobody looks for it in vain.
  expect(await een.rijen(`SELECT status FROM taak WHERE sleutel LIKE 'aankomst/%'`)).toEqual([
    { status: 'afgehandeld' },
  ])
})

test('a line that goes off: what can be handled is, and of the rest a person hears', async () => {
  const { dienst, toegang, omgeving, logboek } = een
  const zonderLijn = async () => {
    await sluitKanalen(dienst, [])
    await rondLijnenAf(dienst, [], logboek)
  }
  const kaart = async () => {
    const lees = alsMotor(toegang, (client) => leesTransporten(client, toegang, omgeving))
    return (await lees).transporten.map(({ id, staat, meldingen }) => [id, staat, meldingen[0]])
  }
  const taak = () =>
    een.rijen(`SELECT soort, status FROM taak WHERE sleutel = 'aankomst/lijn-uit/taak'`)
  const staten = () => een.rijen('SELECT staat FROM aankomst ORDER BY tijdstip, id')

  await bederfNieuwe()
  const start = await een.lever('JW305', STARTBERICHT)
  const vreemd = await een.lever('JW305', Buffer.from('<x/>'))
  await nietMeer()
  await een.ggk.ronde()
  await een.legStil()
  await maakHeel(vreemd.referentienummer)
  await zonderLijn()
  // One is refused, and its Fo01 cannot go; the other cannot be handled.
  expect(await staten()).toEqual([{ staat: 'nieuw' }, { staat: 'geweigerd' }])
  expect(await taak()).toEqual([{ soort: 'handmatig-beoordelen', status: 'open' }])
  const zin = 'van een lijn die uit staat: niet verwerkt of niet teruggemeld.'
  expect(await kaart()).toEqual([
    ['postbus', 'fout', expect.stringContaining(`2 berichten ${zin}`)],
  ])
  expect(een.log.join('')).toContain('een lijn die uit staat liet werk achter')

  // At a next start without the line; the answer waits for the file drop.
  await maakHeel(start.referentienummer)
  await zonderLijn()
  expect(await staten()).toEqual([{ staat: 'verwerkt' }, { staat: 'geweigerd' }])
  expect(await kaart()).toMatchObject([
    ['postbus', 'fout', expect.stringContaining(`1 bericht ${zin}`)],
  ])
  expect(
    await een.rijen(`SELECT b.berichtsoort FROM uitgaand u JOIN bericht b
       ON b.organisatie = u.organisatie AND b.id = u.bericht
       WHERE u.gepubliceerd IS NULL AND b.berichtsoort = 'JW306'`),
  ).toHaveLength(1)

  // On again: the line itself looks after it.
  await rondLijnenAf(dienst, een.configuratie.organisaties, logboek)
  expect(await taak()).toMatchObject([{ status: 'afgehandeld' }])
  await een.herstart()
  expect((await een.ontvangen()).filter(({ soort }) => soort === 'Fo01')).toHaveLength(1)
})
