// SPDX-License-Identifier: EUPL-1.2
/** Logging in on a real database, with a clock that stands where a test puts it. */
import { randomBytes } from 'node:crypto'
import type { Rol } from '@stopwijzer/koppelvlak'
import type { Dienst } from '../../dienst.ts'
import { maakLogboek } from '../../logboek.ts'
import { echteOmgeving } from '../../omgeving.ts'
import { DIENST } from '../../opslag/handelende.ts'
import { openOrganisatie, registreer } from '../../opslag/organisatie.ts'
import { inToegang } from '../../opslag/transactie.ts'
import { maakTestdatabank, type Testdatabank } from '../../proef/testdatabank.ts'
import { meldAan } from '../aanmelden.ts'
import { activeer, maakLink } from '../account.ts'
import { meldAf } from '../afmelden.ts'
import { sessieVan } from '../herken.ts'
import { type Herkomst, maakToegangskern, STANDAARDREGELS, type Toegangskern } from '../kern.ts'
import type { Sessie } from '../sessies.ts'
import { codeVan, stapVan } from '../totp.ts'
import { geefCode, stelTotpIn, stelTotpVoor } from '../tweedefactor.ts'
import { maakWachtwoordkluis } from '../wachtwoord/scrypt.ts'

export const GEMEENTE = '0363'
export const BUUR = '0384'
export const AANBIEDER = '65656055'
export const HERKOMST: Herkomst = {
  ip: '192.0.2.10',
  programma: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
}
export const WACHTWOORD = 'vuurtoren knipoogt naar de meeuw'

export interface Persoonproef {
  readonly id: string
  readonly inlognaam: string
  /** Secret of the second factor; a code never used before. */
  code(): string
}

export interface Toegangproef {
  readonly db: Testdatabank
  readonly dienst: Dienst
  readonly kern: Toegangskern
  readonly log: string[]
  /** Moves the clock, in milliseconds. */
  later(ms: number): void
  /** Somebody with an account that works, member of these organisations. */
  maakPersoon(opties?: Persoonopties): Promise<Persoonproef>
  /** Logs in to the end; the value of the cookie. */
  binnen(persoon: Persoonproef, herkomst?: Herkomst): Promise<string>
  sessie(cookie: string): Promise<Sessie>
  /** Kinds and outcomes in the audit log of an organisation since the last call. */
  audit(organisatie?: string): Promise<readonly Auditrij[]>
  sluit(): Promise<void>
}

export interface Auditrij {
  readonly soort: string
  readonly uitkomst: string
  readonly gebruiker_sub: string
  readonly rol: string
  readonly ip: string | null
  readonly bijzonderheden: string | null
  readonly object_id: string | null
}

export interface Persoonopties {
  readonly inlognaam?: string
  readonly naam?: string
  readonly rollen?: readonly Rol[]
  readonly organisaties?: readonly string[]
  readonly zonderTotp?: boolean
}

const LICHT = { ln: 4, r: 8, p: 1 }

export async function maakToegangproef(
  opties: { readonly proef?: boolean } = {},
): Promise<Toegangproef> {
  const db = await maakTestdatabank()
  let nu = Date.parse('2026-07-20T09:00:00.000Z')
  const omgeving = echteOmgeving(() => nu)
  for (const code of [GEMEENTE, BUUR, AANBIEDER]) {
    await registreer(db.pool, db.bos, code, omgeving.tijdstip())
  }
  const dienst = {
    configuratie: {
      databaseUrl: undefined,
      gegevens: '',
      sleutel: undefined,
      sleutelbestand: undefined,
      proef: opties.proef ?? false,
    },
    pool: db.pool,
    bos: db.bos,
    wie: DIENST,
    omgeving,
    organisatie: (code: string) => openOrganisatie(db.pool, db.bos, code),
    herstel: async () => undefined,
    sluit: async () => undefined,
  } satisfies Dienst
  const log: string[] = []
  const kern = maakToegangskern(dienst, {
    logboek: maakLogboek('info', { write: (regel) => log.push(regel) }),
    regels: { ...STANDAARDREGELS, publiekAdres: new URL('https://stopwijzer.example.nl') },
    kluis: maakWachtwoordkluis(LICHT),
    tikMs: 1,
  })
  const gezien = new Map<string, number>()
  const geheimen = new Map<string, Buffer>()
  const sessie = async (cookie: string) => (await sessieVan(kern, cookie))!

  async function maakPersoon(wens: Persoonopties = {}): Promise<Persoonproef> {
    const inlognaam = wens.inlognaam ?? `p${randomBytes(6).toString('hex')}@voorbeeld.nl`
    const id = omgeving.nieuweId()
    const link = await inToegang(db.pool, async (client) => {
      await client.query(
        'INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt) VALUES ($1, $2, $3, $4)',
        [id, inlognaam, wens.naam ?? 'M. de Wit', omgeving.tijdstip()],
      )
      for (const organisatie of wens.organisaties ?? [GEMEENTE]) {
        await client.query('INSERT INTO lidmaatschap VALUES ($1, $2, $3, NULL, $4)', [
          ...[organisatie, id, wens.rollen ?? ['medewerker'], omgeving.tijdstip()],
        ])
      }
      return (await maakLink(client, kern, id, false)).link
    })
    await activeer(kern, { geheim: new URL(link).hash.slice(1), wachtwoord: WACHTWOORD }, HERKOMST)
    const persoon = {
      id,
      inlognaam,
      code() {
        // A later half minute than any before: a code works once.
        nu += 60_000
        return codeVan(geheimen.get(id)!, stapVan(nu))
      },
    }
    if (wens.zonderTotp) return persoon
    const begin = await meldAan(kern, { inlognaam, wachtwoord: WACHTWOORD }, HERKOMST)
    if (begin.soort !== 'binnen') throw new Error(begin.soort)
    const eigen = await sessie(begin.waarde)
    const { zegel } = stelTotpVoor(kern, eigen)
    const geheim = kern.geheimen
      .ontsleutel('totp-voorstel', eigen.id, Buffer.from(zegel, 'base64url'))
      .subarray(8)
    geheimen.set(id, geheim)
    const ingesteld = await inToegang(db.pool, (client) =>
      stelTotpIn(client, kern, eigen, { zegel, code: persoon.code() }, HERKOMST),
    )
    if (ingesteld.soort !== 'ingesteld') throw new Error(ingesteld.soort)
    await meldAf(kern, ingesteld.waarde, HERKOMST)
    return persoon
  }

  const proef: Toegangproef = {
    db,
    dienst,
    kern,
    log,
    later: (ms) => {
      nu += ms
    },
    maakPersoon,
    async binnen(persoon, herkomst = HERKOMST) {
      const { inlognaam } = persoon
      const een = await meldAan(kern, { inlognaam, wachtwoord: WACHTWOORD }, herkomst)
      if (een.soort !== 'binnen') throw new Error(een.soort)
      if (een.fase !== 'totp') return een.waarde
      const twee = await geefCode(kern, een.waarde, persoon.code(), herkomst)
      if (twee.soort !== 'binnen') throw new Error(twee.soort)
      return twee.waarde
    },
    sessie,
    async audit(organisatie = GEMEENTE) {
      const { rows } = await db.beheer.query<Auditrij & { volgnummer: string }>(
        `SELECT volgnummer, soort, uitkomst, gebruiker_sub, rol, ip, bijzonderheden, object_id
         FROM audit WHERE organisatie = $1 AND volgnummer > $2 ORDER BY volgnummer`,
        [organisatie, gezien.get(organisatie) ?? 0],
      )
      if (rows.length > 0) gezien.set(organisatie, Number(rows.at(-1)!.volgnummer))
      return rows.map(({ volgnummer: _, ...rij }) => rij)
    },
    sluit: () => db.sluit(),
  }
  return proef
}
