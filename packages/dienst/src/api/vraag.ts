// SPDX-License-Identifier: EUPL-1.2
/**
 * What a handler gets. `lees` and `schrijf` are the one way to data of clients: a
 * transaction of the organisation, with the audit log in it, before anything leaves.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { AntwoordVan, InvoerVan, RouteId, Routes } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { Dienst } from '../dienst.ts'
import type { Omgeving } from '../omgeving.ts'
import type { Gezien } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import type { Aanmelddienst } from '../toegang/aanmelddienst.ts'
import type { Wie } from './wie.ts'

/** What happens, for the audit log (NEN 7513). Without personal data. */
export interface Gebeurtenis {
  /** E.g. `bekijk_toewijzing`, `zoek_client`, `keur_taak_goed`. */
  readonly soort: string
  readonly actie: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly objectSoort?: string
  readonly objectId?: string
  readonly bijzonderheden?: string
  /** Groups of fields that are shown; names, never values. */
  readonly veldgroepen?: readonly string[]
  /** Purpose that the user gave, e.g. of an export. */
  readonly doel?: string
}

/** Outcome of work on the database, and whose data was in it. */
export interface Werk<T> {
  readonly uit: T
  /**
   * Search hash of the BSN (hex) of every client whose data is shown or changed; with the
   * toewijzing through which the organisation knows him, where there is one.
   */
  readonly clienten: readonly (string | Gezien)[]
  /** What is only known after the work, e.g. the old and the new value. */
  readonly bij?: Pick<Gebeurtenis, 'objectId' | 'bijzonderheden' | 'veldgroepen'>
}

/** A file may go out while it is read. */
type Stroom<R> = R extends { readonly antwoord: { readonly mediatype: string } } ? Readable : never

/** What a handler answers. The body is held against the schema of the route. */
export type Uitkomst<R> = (undefined extends AntwoordVan<R>
  ? { readonly inhoud?: undefined }
  : { readonly inhoud: AntwoordVan<R> | Stroom<R> }) &
  (R extends { readonly etag: 'geeft' }
    ? { readonly etag: string }
    : { readonly etag?: string }) & {
    /** Where the new or other thing is: `Location`. */
    readonly locatie?: string
    /** Name for a download; only for answers that are files. */
    readonly bestandsnaam?: string
    /** Other headers, such as `set-cookie`. */
    readonly koppen?: Readonly<Record<string, string | readonly string[]>>
  }

interface Basis<R> extends InvoerVan<R> {
  readonly koppen: IncomingHttpHeaders
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Address of the asker. */
  readonly ip: string
  /** Number of this request in the log. */
  readonly verzoek: string
  readonly omgeving: Omgeving
  readonly dienst: Dienst
  /** Sessions, accounts and keys. */
  readonly aanmelddienst: Aanmelddienst
}

/** On a route that asks for a right. */
export interface Eigen<R> {
  readonly wie: Wie
  readonly toegang: Toegang
  /** Reads; what the work gives leaves only once the audit log has it. */
  lees<T>(gebeurtenis: Gebeurtenis, werk: (client: pg.PoolClient) => Promise<Werk<T>>): Promise<T>
  /**
   * Changes; the work, the audit log and the answer for a repeated Idempotency-Key are
   * one transaction. Its outcome is the answer of the handler. The work may run again after
   * a deadlock, so it touches nothing but the database.
   */
  schrijf(
    gebeurtenis: Gebeurtenis,
    werk: (client: pg.PoolClient) => Promise<Werk<Uitkomst<R>>>,
  ): Promise<Uitkomst<R>>
  /**
   * Changes by work that has transactions of its own (sending, handling a message). The key
   * is taken before it and the answer stored after it; a crash in between leaves the key
   * taken, so that nothing is done twice unseen. Use `schrijf` wherever that is possible.
   */
  doe(gebeurtenis: Gebeurtenis, werk: () => Promise<Werk<Uitkomst<R>>>): Promise<Uitkomst<R>>
  /** Throws `VERSIE_VEROUDERD` unless If-Match names this version. */
  eisVersie(etag: string): void
}

/** What the handler of this route gets. */
export type VraagVan<R> = Basis<R> & (R extends { readonly recht: 'openbaar' } ? unknown : Eigen<R>)
export type Vraag<Id extends RouteId> = VraagVan<Routes[Id]>

/** Answers one route. */
export type Afhandelaar<R> = (vraag: VraagVan<R>) => Promise<Uitkomst<R>>

/** The handlers of a source: one for each of its routes, no more and no less. */
export type AfhandelaarsVan<B> = { readonly [Id in keyof B]: Afhandelaar<B[Id]> }

/** All handlers. A route without one is a type error. */
export type Afhandelaars = AfhandelaarsVan<Routes>
