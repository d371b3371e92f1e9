// SPDX-License-Identifier: EUPL-1.2
/** P7: the API on a large database: lists, searches and threads, beside a lookup by primary key. */
import { join } from 'node:path'
import { type Dienst, maakLogboek } from '@stopwijzer/dienst'
import { leesApiConfiguratie, maakAanmelddienst, maakApi } from '@stopwijzer/dienst/api'
import type { Omvang } from './index.ts'
import { type Meting, spreiding, type Vergelijking, vergeleken } from './meting.ts'
import { belast, type Loop, percentiel } from './motor/belasting.ts'
import { groei } from './motor/groei.ts'
import { type Motor, metMotor } from './motor/metMotor.ts'
import { maakAanbieder } from './motor/opstelling.ts'
import { maakVragen, type Vraagsoort } from './motor/vragen.ts'
import { GEMEENTE, PER_CLIENT } from './motor/zaad.ts'
import { cijfer } from './verslag.ts'

const MEESTE_MS = 50
const MEESTE_MAAL = 10
/** Stop messages before the growth, each gives two tasks: 200, or four fifths of fewer. */
export const leesbaar = (stops: number) => Math.min(200, Math.floor((stops * 4) / 5))

/** Where a database of so many dossiers stands within the folder for keeping. */
export const bewaardeMap = (bewaar: string, dossiers: number) => join(bewaar, `p7-${dossiers}`)

type Opzoek = () => Promise<Loop>

export async function meetP7(omvang: Omvang): Promise<Meting> {
  const { dossiers, toewijzingen, bewaar } = omvang
  const map = bewaar === undefined ? undefined : bewaardeMap(bewaar, dossiers)
  const werk = async ({ dienst, zaad: { stops }, eenmalig }: Motor) => {
    await eenmalig(async () => {
      // Tasks that can be read stand on top of the worklist; those that are added come after them.
      await belast(stops.slice(0, leesbaar(stops.length)), 64, await maakAanbieder(dienst))
      await groei(dienst, dossiers * PER_CLIENT, toewijzingen / PER_CLIENT, true)
    })
    const vragen = await maakVragen(dienst, omvang.vragen)
    const opzoek = await maakOpzoek(dienst, omvang.vragen)
    const { vraag, stop } = await luister(dienst)
    try {
      const perSoort = new Map<string, Loop[]>(vragen.map(({ naam }) => [naam, []]))
      const perZoek: Loop[] = []
      // One round more, for warming up.
      for (let ronde = 0; ronde <= omvang.rondes; ronde++) {
        const opgezocht = await opzoek()
        if (ronde > 0) perZoek.push(opgezocht)
        for (const { naam, urls } of vragen) {
          const loop = await belast(urls, 1, vraag)
          if (ronde > 0) perSoort.get(naam)!.push(loop)
        }
      }
      return verslag(omvang, vragen, perSoort, perZoek)
    } finally {
      await stop()
    }
  }
  return metMotor(toewijzingen, werk, map)
}

function verslag(
  omvang: Omvang,
  vragen: readonly Vraagsoort[],
  perSoort: ReadonlyMap<string, Loop[]>,
  perZoek: readonly Loop[],
): Meting {
  const p95 = (lopen: readonly Loop[]) => lopen.map((loop) => percentiel([loop], 0.95))
  const vergelijkingen = vragen.flatMap(({ naam }): Vergelijking[] => {
    const ons = p95(perSoort.get(naam) ?? [])
    const basis = { eenheid: 'ms' }
    return [
      vergeleken(
        {
          ...basis,
          naam: `${naam}, 95e percentiel`,
          uitkomst: (eigen) => eigen,
          uitkomsteenheid: 'ms',
          doel: { kant: 'hoogstens', grens: MEESTE_MS },
        },
        ons,
        p95(perZoek),
      ),
      vergeleken(
        {
          ...basis,
          naam: `${naam}, naast opzoeken op sleutel`,
          uitkomst: (eigen, hun) => eigen / hun,
          doel: { kant: 'hoogstens', grens: MEESTE_MAAL },
        },
        ons,
        p95(perZoek),
      ),
    ]
  })
  const rij = (naam: string, lopen: readonly Loop[]) => [
    naam,
    ...[0.5, 0.95, 0.99].map((deel) =>
      cijfer(spreiding(lopen.map((loop) => percentiel([loop], deel))).mediaan),
    ),
  ]
  return {
    id: 'P7',
    titel: 'De API op een grote databank',
    uitleg: `Een gemeente met ${omvang.dossiers.toLocaleString('nl-NL')} dossiers, en ongeveer acht keer zoveel berichten. Elke vraag gaat over HTTP, met aanmelding en rechten, en elk antwoord staat eerst met alle getoonde cliënten in het logboek (met fsync). Verwijzing: één rij van een bericht opzoeken op de primaire sleutel, zonder HTTP en zonder logboek. Per ronde ${omvang.vragen} vragen na elkaar. Bij elke combinatie van filters is elke vraag een andere, ook met waarden die weinig of niet voorkomen. Eén op de 40 berichten is afgekeurd; één op de 500 is van een andere aanbieder.`,
    vergelijkingen,
    tabel: {
      kop: ['vraag', 'p50 (ms)', 'p95 (ms)', 'p99 (ms)'],
      rijen: [
        rij('opzoeken op sleutel', perZoek),
        ...vragen.map(({ naam }) => rij(naam, perSoort.get(naam) ?? [])),
      ],
    },
  }
}

async function maakOpzoek({ pool }: Dienst, aantal: number): Promise<Opzoek> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM bericht WHERE organisatie = $1 ORDER BY item LIMIT $2`,
    [GEMEENTE, aantal],
  )
  const vraag = {
    name: 'meet-opzoek',
    text: 'SELECT id, status, moment FROM bericht WHERE organisatie = $1 AND id = $2',
  }
  return () =>
    belast(rows, 1, async ({ id }) => {
      const gevonden = await pool.query({ ...vraag, values: [GEMEENTE, id] })
      if (gevonden.rowCount !== 1) throw new Error('the row must be there')
    })
}

/** The real server on a free port, with somebody who may see everything. */
async function luister(dienst: Dienst): Promise<{
  readonly vraag: (url: string) => Promise<void>
  readonly stop: () => Promise<void>
}> {
  const logboek = maakLogboek('stil')
  const configuratie = { ...leesApiConfiguratie({}, 0), perMinuut: 1e9, perMinuutPerAdres: 1e9 }
  const { publiekAdres } = configuratie
  const api = await maakApi({
    dienst,
    logboek,
    configuratie,
    aanmelddienst: maakAanmelddienst(dienst, { logboek, publiekAdres }),
    herken: async () => ({
      iss: 'meting',
      sub: 'meting',
      naam: 'Meting',
      organisatie: GEMEENTE,
      rollen: ['medewerker', 'controleur'],
      soort: 'machine',
      mfa: true,
    }),
  })
  const { poort } = await api.luister(0)
  return {
    async vraag(url) {
      const antwoord = await fetch(`http://127.0.0.1:${poort}/v1${url}`)
      const tekst = await antwoord.text()
      if (antwoord.status !== 200) throw new Error(`${antwoord.status} on ${url}: ${tekst}`)
    },
    stop: () => api.stop(),
  }
}
