// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer start` with lines to the chain and to VECOZO, as an operator runs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openStandin } from '@stopwijzer/simulator/ggk'
import { openStandin as openVecozo, PADEN } from '@stopwijzer/simulator/vsp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { start } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  KETEN_OIN,
  maakCertificaten,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import type { Ontvangen } from '../../packages/simulator/src/ggk/keten.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'

const PROGRAMMA = join(import.meta.dirname, '../../packages/cli/bin/stopwijzer.mjs')
const certificaten = maakCertificaten()
const map = mkdtempSync(join(tmpdir(), 'stopwijzer-ggk-'))
let standin: Awaited<ReturnType<typeof openStandin>>
let vecozo: Awaited<ReturnType<typeof openVecozo>>

beforeAll(async () => {
  bouwOpdrachtregel()
  standin = await openStandin({ tls: { ...certificaten.server, ca: certificaten.ca } })
  vecozo = await openVecozo({ tls: { ...certificaten.server, ca: certificaten.ca } })
})
afterAll(async () => {
  await standin?.sluit()
  await vecozo?.sluit()
  certificaten.ruimOp()
  rmSync(map, { recursive: true, force: true })
})

interface Logregel {
  readonly gebeurtenis: string
  readonly poort?: number
}

/** Starts the service and waits for lines of its log. */
function startDienst(env: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _, ...rest } = process.env
  const kind: ChildProcess = spawn(process.execPath, [PROGRAMMA, 'start', '--poort', '0'], {
    env: { ...rest, STOPWIJZER_PROEF: '1', STOPWIJZER_GEGEVENS: join(map, 'g'), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const einde = once(kind, 'exit')
  let gezegd = ''
  const regels: Logregel[] = []
  const wachtenden: (() => void)[] = []
  let rest_ = ''
  kind.stderr!.on('data', (stuk) => {
    gezegd += String(stuk)
    const delen = (rest_ + String(stuk)).split('\n')
    rest_ = delen.pop()!
    for (const deel of delen) {
      if (deel.startsWith('{')) regels.push(JSON.parse(deel) as Logregel)
    }
    for (const wek of wachtenden.splice(0)) wek()
  })
  void einde.then(() => {
    for (const wek of wachtenden.splice(0)) wek()
  })
  return {
    einde,
    kind,
    gezegd: () => gezegd,
    async regel(gebeurtenis: string): Promise<Logregel> {
      for (;;) {
        const gevonden = regels.find((een) => een.gebeurtenis === gebeurtenis)
        if (gevonden !== undefined) return gevonden
        if (kind.exitCode !== null) throw new Error(gezegd)
        await new Promise<void>((wek) => wachtenden.push(wek))
      }
    },
  }
}

async function stuur<T>(pad: string, inhoud?: object, poort = standin.stuurpoort): Promise<T> {
  const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, {
    method: inhoud === undefined ? 'GET' : 'POST',
    ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
  })
  return (await antwoord.json()) as T
}

test('takes a message, answers it, reads certificates again at SIGHUP, and gives the way back', async () => {
  const bestand = (naam: string, inhoud: string) => {
    const pad = join(map, naam)
    writeFileSync(pad, inhoud, { mode: 0o600 })
    return pad
  }
  const dienst = startDienst({
    STOPWIJZER_GGK_ORGANISATIES: '0363',
    STOPWIJZER_GGK_KETEN: `https://localhost:${standin.poort}/ggk`,
    STOPWIJZER_GGK_POORT: '0',
    STOPWIJZER_GGK_CERTIFICAAT_FILE: bestand('cert.pem', certificaten.client.cert),
    STOPWIJZER_GGK_SLEUTEL_FILE: bestand('key.pem', certificaten.client.key),
    STOPWIJZER_GGK_CA_FILE: bestand('ca.pem', certificaten.ca),
    STOPWIJZER_GGK_CRL_FILE: bestand('crl.pem', certificaten.crl),
    STOPWIJZER_GGK_AFZENDERS: `${KETEN_OIN}=65656055|IB`,
    ...{ STOPWIJZER_VSP: 'aan', STOPWIJZER_VSP_ORGANISATIES: '65656055' },
    STOPWIJZER_VSP_VERSTUREN: `https://localhost:${vecozo.poort}${PADEN.versturen}`,
    STOPWIJZER_VSP_OPHALEN: `https://localhost:${vecozo.poort}${PADEN.ophalen}`,
    STOPWIJZER_VSP_STATUS: `https://localhost:${vecozo.poort}${PADEN.status}`,
    STOPWIJZER_VSP_CERTIFICAAT_FILE: bestand('vsp-cert.pem', certificaten.zonderOin.cert),
    STOPWIJZER_VSP_SLEUTEL_FILE: bestand('vsp-key.pem', certificaten.zonderOin.key),
    STOPWIJZER_VSP_CA_FILE: bestand('vsp-ca.pem', certificaten.ca),
    ...{ STOPWIJZER_VSP_ROL: 'A', STOPWIJZER_VSP_ROL_GEMEENTE: 'G' },
    STOPWIJZER_VSP_STROMEN: 'JW302=P||3.2|A|geen, JW305=P||3.2|B|geen, JW307=P||3.2|C|geen',
  })
  const { poort } = await dienst.regel('lijn met het GGK geopend')
  const lever = (inhoud: string) =>
    stuur<{ status: number; referentienummer: string }>('/stuur', {
      ...{
        naar: `https://localhost:${poort}/`,
        van: '65656055',
        ontvanger: '0363',
        functie: 'JW305',
      },
      inhoud: Buffer.from(inhoud).toString('base64'),
    })
  const heen = await lever('<x/>')
  expect(heen.status).toBe(200)
  await expect
    .poll(() => stuur<Ontvangen[]>('/ontvangen'))
    .toMatchObject([{ soort: 'Fo01', code: 'StUF055', kruisverwijzing: heen.referentienummer }])
  await dienst.regel('lijn met VECOZO geopend')
  await expect.poll(() => stuur('/geteld', undefined, vecozo.stuurpoort)).toEqual({ lijst: 1 })
  dienst.kind.kill('SIGHUP')
  await dienst.regel('certificaten van het GGK opnieuw gelezen')
  await dienst.regel('certificaten van VECOZO opnieuw gelezen')
  expect((await lever(start('S1'))).status).toBe(200)
  dienst.kind.kill('SIGTERM')
  expect((await dienst.einde)[0]).toBe(0)
  expect(dienst.gezegd()).not.toContain('999900006')

  const zonder = startDienst({})
  await zonder.regel('berichten gaan weer naar de postbus')
  await zonder.regel('dienst gestart')
  zonder.kind.kill('SIGTERM')
  expect((await zonder.einde)[0]).toBe(0)
})
