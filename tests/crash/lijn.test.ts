// SPDX-License-Identifier: EUPL-1.2
/** A line to the chain that dies at its worst moments: stored once, answered alike, nothing lost. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openStandin } from '@stopwijzer/simulator/ggk'
import { openStandin as openVecozo, PADEN } from '@stopwijzer/simulator/vsp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../../packages/dienst/src/omgeving.ts'
import { start, stop, toewijzing } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  KETEN_OIN,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOntvangst } from '../../packages/dienst/src/verwerking/ontvangst.ts'
import type { Ontvangen } from '../../packages/simulator/src/ggk/keten.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { maakOpstelling, type Opstelling } from './opstelling.ts'

const NU = '2026-01-12T09:00:00'
const certificaten = maakCertificaten()
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-lijn-'))
let bundel: string
let een: Opstelling
let standin: Awaited<ReturnType<typeof openStandin>>
let vecozo: Awaited<ReturnType<typeof openVecozo>>

beforeAll(async () => {
  bundel = maakBundel('tests/crash/lijnproces.ts')
  een = await maakOpstelling(map, { codes: ['0363', '65656055'] })
  const { server, ca } = certificaten
  standin = await openStandin({ tls: { ...server, ca } })
  vecozo = await openVecozo({ tls: { ...server, ca } })
})
afterAll(async () => {
  await standin?.sluit()
  await vecozo?.sluit()
  await een?.sluit()
  certificaten.ruimOp()
  rmSync(map, { recursive: true, force: true })
})

const bestand = (naam: string, inhoud: string) => {
  const pad = join(map, naam)
  writeFileSync(pad, inhoud, { mode: 0o600 })
  return pad
}
const ggk = () => ({
  STOPWIJZER_GGK_ORGANISATIES: '0363',
  STOPWIJZER_GGK_KETEN: `https://localhost:${standin.poort}/ggk`,
  STOPWIJZER_GGK_POORT: '0',
  STOPWIJZER_GGK_CERTIFICAAT_FILE: bestand('cert.pem', certificaten.client.cert),
  STOPWIJZER_GGK_SLEUTEL_FILE: bestand('key.pem', certificaten.client.key),
  STOPWIJZER_GGK_CA_FILE: bestand('ca.pem', certificaten.ca),
  STOPWIJZER_GGK_AFZENDERS: `${KETEN_OIN}=*`,
})
const vsp = () => {
  const basis = `https://localhost:${vecozo.poort}`
  return {
    ...{ STOPWIJZER_VSP: 'aan', STOPWIJZER_VSP_ORGANISATIES: '65656055' },
    STOPWIJZER_VSP_VERSTUREN: `${basis}${PADEN.versturen}`,
    STOPWIJZER_VSP_OPHALEN: `${basis}${PADEN.ophalen}`,
    STOPWIJZER_VSP_STATUS: `${basis}${PADEN.status}`,
    STOPWIJZER_VSP_CERTIFICAAT_FILE: bestand('cert.pem', certificaten.zonderOin.cert),
    STOPWIJZER_VSP_SLEUTEL_FILE: bestand('key.pem', certificaten.zonderOin.key),
    STOPWIJZER_VSP_CA_FILE: bestand('ca.pem', certificaten.ca),
    ...{ STOPWIJZER_VSP_ROL: 'A', STOPWIJZER_VSP_ROL_GEMEENTE: 'G' },
    STOPWIJZER_VSP_STROMEN: 'JW302=P||3.2|A|geen, JW305=P||3.2|B|geen, JW307=P||3.2|C|geen',
  }
}

/** Starts the line; `val` is the point at which it dies. */
async function startLijn(val?: string, instellingen: () => Record<string, string> = ggk) {
  const kind = spawn(process.execPath, [bundel, een.gegevens, NU], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
      STOPWIJZER_PROEF: '1',
      ...instellingen(),
      ...(val === undefined ? {} : { STOPWIJZER_VALLEN: val }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let praat = ''
  kind.stderr.on('data', (stuk) => {
    praat += String(stuk)
  })
  const einde = once(kind, 'exit').then(([, signaal]) => signaal as NodeJS.Signals | null)
  const [regel] = (await Promise.race([
    once(kind.stdout, 'data'),
    einde.then(() => Promise.reject(new Error(praat))),
  ])) as [Buffer]
  return {
    poort: Number(String(regel).trim().split(' ')[1]),
    einde,
    async stop() {
      kind.kill('SIGTERM')
      await einde
    },
  }
}

async function stuur<T>(
  pad: string,
  inhoud?: object,
  poort = standin.stuurpoort,
): Promise<{ ok: boolean; uit: T }> {
  const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, {
    method: inhoud === undefined ? 'GET' : 'POST',
    ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
  })
  return { ok: antwoord.ok, uit: (await antwoord.json()) as T }
}
const ontvangen = async (soort: string) =>
  (await stuur<Ontvangen[]>('/ontvangen')).uit.filter((bericht) => bericht.soort === soort)

test('killed after sending, before recording that: sent again with the same ids and recognised', async () => {
  const toen = echteOmgeving(klokVanaf('2026-01-02T12:00:00', true))
  const ontvangst = maakOntvangst(een.toegangen[0]!, toen)
  await ontvangst.dienAan({ map: 'eigen', naam: '001.xml', bytes: Buffer.from(toewijzing()) })
  const lijn = await startLijn('na-verzenden:1')
  expect(await lijn.einde).toBe('SIGKILL')
  expect((await ontvangen('Di01')).map(({ keren }) => keren)).toEqual([1])
  const weer = await startLijn()
  await expect.poll(() => ontvangen('Di01')).toMatchObject([{ keren: 2 }])
  await expect
    .poll(async () => (await een.beheer.query('SELECT staat, onzeker FROM zending')).rows)
    .toEqual([{ staat: 'aanvaard', onzeker: true }])
  await weer.stop()
})

/** The stand-in offers this message of the provider to the municipality. */
const lever = (poort: number, functie: string, bericht: string | Uint8Array, ids: object) =>
  stuur<{ antwoord: string; status: number }>('/stuur', {
    naar: `https://localhost:${poort}/`,
    ...{ van: '65656055', ontvanger: '0363', functie, ...ids },
    inhoud: Buffer.from(bericht).toString('base64'),
  })

test('killed after storing, before the acknowledgement: the same again gets the stored one, and is handled once', async () => {
  const lijn = await startLijn('na-opslaan:1')
  const ids = {
    referentienummer: '5f0c7d2e-8b1a-4c36-9e57-2d4b6a90c1f3',
    tijdstip: '20260112090000000',
  }
  const bied = (poort: number) => lever(poort, 'JW305', start('S1'), ids)
  expect((await bied(lijn.poort)).ok).toBe(false)
  expect(await lijn.einde).toBe('SIGKILL')
  const weer = await startLijn()
  const [eerste, tweede] = [await bied(weer.poort), await bied(weer.poort)]
  expect([eerste.uit.status, eerste.uit.antwoord]).toEqual([200, tweede.uit.antwoord])
  await expect
    .poll(() => ontvangen('Du01'))
    .toMatchObject([{ functie: 'JW306', kruisverwijzing: ids.referentienummer, keren: 1 }])
  await weer.stop()
  const { rows } = await een.beheer.query(
    `SELECT (SELECT count(*)::int FROM aankomst) AS aankomst,
       (SELECT count(*)::int FROM bericht WHERE berichtsoort = 'JW305') AS bericht`,
  )
  expect(rows).toEqual([{ aankomst: 1, bericht: 1 }])
})

test('killed before what came in is committed: nothing is stored, and the same again is handled once', async () => {
  const lijn = await startLijn('voor-opslaan:1')
  const ids = {
    referentienummer: '7a1d4c9b-3e52-4f80-8c16-90b7d2e5f4a8',
    tijdstip: '20260112090500000',
  }
  const bied = (poort: number) => lever(poort, 'JW307', stop('X1'), ids)
  const opgeslagen = async () =>
    (
      await een.beheer.query(
        `SELECT (SELECT count(*)::int FROM aankomst
             WHERE stuurgegevens ->> 'referentienummer' = '${ids.referentienummer}') AS aankomst,
           (SELECT count(*)::int FROM bericht WHERE berichtsoort = 'JW307') AS bericht`,
      )
    ).rows
  expect((await bied(lijn.poort)).ok).toBe(false)
  expect(await lijn.einde).toBe('SIGKILL')
  expect(await opgeslagen()).toEqual([{ aankomst: 0, bericht: 0 }])
  const weer = await startLijn()
  expect((await bied(weer.poort)).uit.status).toBe(200)
  await expect
    .poll(async () => (await ontvangen('Du01')).slice(1))
    .toMatchObject([{ functie: 'JW308', kruisverwijzing: ids.referentienummer, keren: 1 }])
  await weer.stop()
  expect(await opgeslagen()).toEqual([{ aankomst: 1, bericht: 1 }])
})

test('killed after storing what VECOZO had, before its receipt is confirmed: it comes again, and is answered once', async () => {
  const bijVecozo = async <T>(pad: string, inhoud?: object) =>
    (await stuur<T>(pad, inhoud, vecozo.stuurpoort)).uit
  const [heen] = await bijVecozo<[{ traceerId: string }]>('/bezorg', [
    {
      ...{ van: { rol: 'G', code: '0363' }, naar: { rol: 'A', code: '65656055' } },
      berichtstroom: { berichttype: 'P', berichtversie: 3, berichtsubversie: 2, actie: 'X' },
      inhoud: Buffer.from(toewijzing()).toString('base64'),
    },
  ])
  const lijn = await startLijn('na-opslaan:1', vsp)
  expect(await lijn.einde).toBe('SIGKILL')
  expect(await bijVecozo('/wachtend')).toEqual([heen.traceerId])
  // And again at the next worst moment: VECOZO has the answer, nothing of that is recorded.
  const weer = await startLijn('na-verzenden:1', vsp)
  expect(await weer.einde).toBe('SIGKILL')
  const laatste = await startLijn(undefined, vsp)
  await expect
    .poll(() => bijVecozo('/ontvangen'))
    .toMatchObject([
      { metadata: { referentiegegevens: { alsAntwoordOp: heen.traceerId } }, keren: 2 },
    ])
  await expect
    .poll(
      async () =>
        (
          await een.beheer.query(
            `SELECT z.staat, z.onzeker, a.staat AS heen FROM zending z, aankomst a
             WHERE z.kanaal = 'vsp' AND a.kanaal = 'vsp'`,
          )
        ).rows,
    )
    .toEqual([{ staat: 'aanvaard', onzeker: true, heen: 'verwerkt' }])
  expect(await bijVecozo('/wachtend')).toEqual([])
  expect(await bijVecozo('/geteld')).toMatchObject({ lading: 1, bevestig: 1 })
  await laatste.stop()
})
