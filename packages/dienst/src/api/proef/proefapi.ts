// SPDX-License-Identifier: EUPL-1.2
/**
 * A whole API on a real database for tests. People are recognised by a port of its own:
 * a token that this file handed out. Not part of the published package.
 */
import { randomBytes } from 'node:crypto'
import type { Rol } from '@stopwijzer/koppelvlak'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Dienst } from '../../dienst.ts'
import { maakLogboek } from '../../logboek.ts'
import { echteOmgeving, klokVanaf } from '../../omgeving.ts'
import { DIENST } from '../../opslag/handelende.ts'
import { openOrganisatie, registreer } from '../../opslag/organisatie.ts'
import { maakTestdatabank, type Testdatabank } from '../../proef/testdatabank.ts'
import {
  type Aanmelddienst,
  maakAanmelddienst,
  STANDAARDTOEGANG,
} from '../../toegang/aanmelddienst.ts'
import type { Oidcconfiguratie } from '../../toegang/oidc/oidc.ts'
import { maakWachtwoordkluis } from '../../toegang/wachtwoord/scrypt.ts'
import type { Webhookbeleid } from '../../webhooks/adres.ts'
import { type ApiConfiguratie, leesApiConfiguratie } from '../configuratie.ts'
import type { Routeinhoud } from '../routes.ts'
import { type Api, maakApi } from '../server.ts'
import type { Wie } from '../wie.ts'

export const GEMEENTE = '0363'
export const AANBIEDER = '65656055'

export interface Proefapi {
  readonly api: Api
  readonly db: Testdatabank
  readonly dienst: Dienst
  readonly aanmelddienst: Aanmelddienst
  /** Lines that the service logged. */
  readonly log: readonly string[]
  /** Header that lets somebody in; the person exists from now on. */
  meldAan(wie?: Partial<Wie>): { readonly authorization: string }
  /** Who hides behind a header that `meldAan` gave. */
  wieVan(koppen: { readonly authorization?: string }): Wie
  vraag(verzoek: InjectOptions): Promise<LightMyRequestResponse>
  /** The newest row of a kind in the audit log, of whatever organisation. */
  laatsteAudit(soort: string): Promise<Auditrij | undefined>
  sluit(): Promise<void>
}

export interface Auditrij {
  readonly object_id: string | null
  readonly bijzonderheden: string | null
  readonly gebruiker: string | null
}

export interface Proefopties {
  readonly configuratie?: Partial<ApiConfiguratie>
  /** A trial does not ask for a second factor; off unless asked. */
  readonly proef?: boolean
  /** Where webhooks may go. */
  readonly webhooks?: Webhookbeleid
  /** Other routes than those of the contract. */
  readonly inhoud?: Routeinhoud
  /** Identity provider of the organisation. */
  readonly oidc?: Oidcconfiguratie
  /** Recognise people and machines as the service does, not by `meldAan`. */
  readonly echtAanmelden?: boolean
  /** Local moment at which the clock stands; the real one when left out. */
  readonly nu?: string
}

export async function maakProefapi(opties: Proefopties = {}): Promise<Proefapi> {
  const db = await maakTestdatabank()
  const omgeving = echteOmgeving(opties.nu === undefined ? undefined : klokVanaf(opties.nu, true))
  for (const code of [GEMEENTE, AANBIEDER]) {
    await registreer(db.pool, db.bos, code, omgeving.tijdstip())
  }
  const dienst: Dienst = {
    configuratie: {
      databaseUrl: undefined,
      gegevens: '',
      sleutel: undefined,
      sleutelbestand: undefined,
      proef: opties.proef ?? false,
      webhooks: opties.webhooks,
    },
    pool: db.pool,
    bos: db.bos,
    omgeving,
    wie: DIENST,
    organisatie: (code) => openOrganisatie(db.pool, db.bos, code),
    herstel: async () => undefined,
    sluit: async () => undefined,
  }
  const bekend = new Map<string, Wie>()
  const log: string[] = []
  const logboek = maakLogboek('info', { write: (regel) => log.push(regel) })
  const configuratie = { ...leesApiConfiguratie({}, 8307), ...opties.configuratie }
  const { publiekAdres } = configuratie
  // These tests are not about passwords.
  const kluis = maakWachtwoordkluis({ ln: 4, r: 8, p: 1 })
  const aanmelddienst = maakAanmelddienst(dienst, {
    logboek,
    publiekAdres,
    kluis,
    tikMs: 1,
    configuratie: { ...STANDAARDTOEGANG, oidc: opties.oidc ?? null },
  })
  const echt = opties.echtAanmelden ?? false
  const api = await maakApi({
    dienst,
    aanmelddienst,
    logboek,
    configuratie,
    ...(opties.inhoud === undefined ? {} : { inhoud: opties.inhoud }),
    ...(echt
      ? {}
      : { herken: async ({ koppen }) => bekend.get(koppen.authorization ?? '') ?? null }),
  })
  return {
    api,
    db,
    dienst,
    aanmelddienst,
    log,
    meldAan(wie = {}) {
      const authorization = `Bearer ${randomBytes(16).toString('base64url')}`
      bekend.set(authorization, { ...IEMAND, ...wie })
      return { authorization }
    },
    wieVan: (koppen) => bekend.get(koppen.authorization ?? '')!,
    vraag: (verzoek) => api.app.inject(verzoek),
    async laatsteAudit(soort) {
      const { rows } = await db.beheer.query<Auditrij>(
        `SELECT object_id, bijzonderheden, gebruiker FROM audit WHERE soort = $1
         ORDER BY volgnummer DESC LIMIT 1`,
        [soort],
      )
      return rows[0]
    },
    async sluit() {
      await api.stop()
      await db.sluit()
    },
  }
}

const ROLLEN: readonly Rol[] = ['medewerker']

const IEMAND: Wie = {
  iss: 'proef',
  sub: 'medewerker-1',
  naam: 'M. de Wit',
  organisatie: GEMEENTE,
  rollen: ROLLEN,
  soort: 'mens',
  mfa: true,
}
