// SPDX-License-Identifier: EUPL-1.2
/** The mark against work that is under way at the same moment, and what cannot be marked. */
import { describe, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { vergrendel } from '../opslag/lezen.ts'
import { alsMotor } from '../opslag/transactie.ts'
import { publiceerWachtende } from '../opslag/uitgaand.ts'
import { metStart, stelPostbusOp } from '../proef/postbusopstelling.ts'
import { PROEF_BSN, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakOntvangst } from '../verwerking/ontvangst.ts'
import { zetAfscherming } from './afscherming.ts'
import { leesAfschermingen } from './afschermingen.ts'
import type { Clientkeuze } from './client.ts'
import { hefAfschermingOp } from './opheffen.ts'

const NU = '2026-07-20T09:00:00'
const omgeving = echteOmgeving(klokVanaf(NU, true))
const CLIENT = { bsn: PROEF_BSN }

const p = stelPostbusOp(metStart)

const zet = (keuze: Clientkeuze = CLIENT) =>
  zetAfscherming(p.gemeente.toegang, omgeving, keuze, 'op verzoek')
const hef = (keuze: Clientkeuze = CLIENT) =>
  hefAfschermingOp(p.gemeente.toegang, omgeving, keuze, 'voorbij')

/** Hands a stop over; its answer stands in the outbox and is not published. */
function ontvangStop(id: string) {
  const bytes = new TextEncoder().encode(stop(id))
  return maakOntvangst(p.gemeente.toegang, omgeving).dienAan({
    map: 'in',
    naam: `${id}.xml`,
    bytes,
  })
}

/** Resolves when so many statements wait for a lock. */
async function wachtOpSlot(aantal: number): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await p.db.beheer.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return rows[0]!.n
    })
    .toBe(aantal)
}

const uitgaand = async () => {
  const { rows } = await p.db.beheer.query(
    `SELECT b.berichtsoort, u.staat, u.gepubliceerd IS NOT NULL AS weg FROM uitgaand u
     JOIN bericht b USING (organisatie) WHERE b.id = u.bericht ORDER BY u.volgnummer`,
  )
  return rows.map((rij) => `${rij.berichtsoort} ${rij.staat} ${rij.weg ? 'weg' : 'wacht'}`)
}

describe('setting the mark while work is under way', () => {
  test('waits for what is being published, and says that it left', async () => {
    await ontvangStop('X1')
    let gezet = false
    let merk: ReturnType<typeof zet> | undefined
    await publiceerWachtende(p.gemeente.toegang, {
      omgeving,
      async publiceer() {
        merk = zet()
        void merk.then(() => {
          gezet = true
        })
        await wachtOpSlot(1)
        expect(gezet).toBe(false)
      },
    })
    expect(await merk).toMatchObject({ veranderd: true, wachtrij: 0 })
    expect((await uitgaand()).at(-1)).toBe('JW308 afgeschermd weg')
  })

  test('whatever comes first, mark or message, no answer leaves', async () => {
    let klaar: readonly PromiseSettledResult<unknown>[] = []
    const sleutel = p.gemeente.toegang.versleuteling.pseudoniem(PROEF_BSN)
    let samen: Promise<unknown> | undefined
    await alsMotor(p.gemeente.toegang, async (client) => {
      await vergrendel(client, [sleutel])
      samen = Promise.allSettled([ontvangStop('X1'), zet()]).then((uit) => {
        klaar = uit
      })
      await wachtOpSlot(2)
    })
    await samen
    expect(klaar.map((een) => een.status)).toEqual(['fulfilled', 'fulfilled'])
    const voor = p.gemeente.bestanden('uit')
    await p.gemeente.draai('2026-07-20T10:00:00')
    expect(p.gemeente.bestanden('uit')).toEqual(voor)
    const [een] = await leesAfschermingen(p.gemeente.toegang, omgeving)
    expect(een!.vastgehouden + een!.wachtrij).toBe(1)
    // And nothing is lost either.
    await hef()
    await p.gemeente.draai('2026-07-20T11:00:00')
    expect((await uitgaand()).at(-1)).toBe('JW308 wacht weg')
  })

  test('two people at once: one sets it, the other hears that it was so', async () => {
    const uit = await Promise.all([zet(), zet()])
    expect(uit.map((een) => een.veranderd).toSorted()).toEqual([false, true])
    expect(await leesAfschermingen(p.gemeente.toegang, omgeving)).toHaveLength(1)
  })
})

describe('which client', () => {
  test('a number leads to the client, with leading zeros and with the municipality', async () => {
    const nummer = { toewijzingNummer: '000300201' }
    expect(await zet(nummer)).toMatchObject({ veranderd: true, nieuw: false })
    await hef({ ...nummer, gemeente: '0363' })
    await expect(hef(nummer)).rejects.toMatchObject({ code: 'AFSCHERMING_GEEN' })
  })

  test.each([
    [{ toewijzingNummer: '1' }, 'CLIENT_ONBEKEND'],
    [{ toewijzingNummer: '300201', gemeente: '0384' }, 'CLIENT_ONBEKEND'],
    [{ bsn: '999900007' }, 'BSN_FOUT'],
    [{ bsn: '99990000' }, 'BSN_FOUT'],
    [{ bsn: '' }, 'BSN_FOUT'],
  ])('refuses %j', async (keuze, code) => {
    const fout = await zet(keuze).catch((mis: unknown) => mis)
    expect(fout).toMatchObject({ code })
    // What was typed as a BSN is nowhere in the sentence.
    if ('bsn' in keuze && keuze.bsn !== '') expect(String(fout)).not.toContain(keuze.bsn)
  })

  test('refuses a number of two clients', async () => {
    const ander = toewijzing('T2', '999996770', '300201')
    const bytes = new TextEncoder().encode(ander)
    await p.db.beheer.query(
      `UPDATE toestand SET toewijzing_nummer = '7' WHERE organisatie = '0363'`,
    )
    await maakOntvangst(p.gemeente.toegang, omgeving).dienAan({
      map: 'eigen',
      naam: 'c.xml',
      bytes,
    })
    await p.db.beheer.query(`UPDATE toestand SET toewijzing_nummer = '300201'`)
    await expect(zet({ toewijzingNummer: '300201' })).rejects.toMatchObject({
      code: 'CLIENT_MEERDUIDIG',
      message: expect.stringContaining('0363'),
    })
  })
})

describe('taking the mark off', () => {
  test('goes on when a held message cannot be handled: the next round keeps it for a person', async () => {
    await zet()
    await ontvangStop('X1')
    // A value of which the program makes nothing, of the message that will be judged.
    await p.db.beheer.query(
      `CREATE FUNCTION stuk() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'kapot'; END $$;
       CREATE TRIGGER stuk BEFORE INSERT ON uitgaand FOR EACH ROW EXECUTE FUNCTION stuk()`,
    )
    try {
      expect(await hef()).toMatchObject({ berichten: [{ oordeel: 'vastgehouden' }] })
      await p.gemeente.draai('2026-07-20T10:00:00')
    } finally {
      await p.db.beheer.query('DROP FUNCTION stuk CASCADE')
    }
    const { rows } = await p.db.beheer.query('SELECT staat, pogingen FROM mislukt')
    expect(rows).toEqual([{ staat: 'wacht', pogingen: 1 }])
    await p.gemeente.draai('2026-07-20T11:00:00')
    expect((await uitgaand()).at(-1)).toBe('JW308 wacht weg')
  })
})
