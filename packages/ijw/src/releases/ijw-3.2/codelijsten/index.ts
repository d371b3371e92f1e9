// SPDX-License-Identifier: EUPL-1.2
/** The code lists of release iJw 3.2 by id, and looking up one code. */
import { BRS } from './BRS.ts'
import { leesCBS } from './CBS.ts'
import { COD002 } from './COD002.ts'
import { leesCOD032 } from './COD032.ts'
import { COD046 } from './COD046.ts'
import { COD170 } from './COD170.ts'
import { COD467 } from './COD467.ts'
import { COD472 } from './COD472.ts'
import { COD700 } from './COD700.ts'
import { COD747 } from './COD747.ts'
import { COD757 } from './COD757.ts'
import { FO01 } from './FO01.ts'
import { JZ002 } from './JZ002.ts'
import { JZ020 } from './JZ020.ts'
import { JZ588 } from './JZ588.ts'
import type { Code, Codelijst } from './model.ts'
import { NUM061 } from './NUM061.ts'
import { WJ001 } from './WJ001.ts'
import { WJ003 } from './WJ003.ts'
import { WJ232 } from './WJ232.ts'
import { WJ756 } from './WJ756.ts'
import { WMO757 } from './WMO757.ts'

/** Each list behind a function, so that the long tables are only read when asked for. */
const LIJSTEN = {
  BRS: () => BRS,
  CBS: eenmaal(leesCBS),
  COD002: () => COD002,
  COD032: eenmaal(leesCOD032),
  COD046: () => COD046,
  COD170: () => COD170,
  COD467: () => COD467,
  COD472: () => COD472,
  COD700: () => COD700,
  COD747: () => COD747,
  COD757: () => COD757,
  Fo01: () => FO01,
  JZ002: () => JZ002,
  JZ020: () => JZ020,
  JZ588: () => JZ588,
  NUM061: () => NUM061,
  WJ001: () => WJ001,
  WJ003: () => WJ003,
  WJ232: () => WJ232,
  WJ756: () => WJ756,
  WMO757: () => WMO757,
} as const

export type CodelijstId = keyof typeof LIJSTEN
/** The type of a list by its id: `CodelijstVan<'JZ588'>` has the facts of a stop reason. */
export type CodelijstVan<K extends CodelijstId> = ReturnType<(typeof LIJSTEN)[K]>
/** The type of an entry by the id of its list. */
export type CodeVan<K extends CodelijstId> = CodelijstVan<K>['codes'][number]

/** Every id, in order. */
export const CODELIJST_IDS: readonly CodelijstId[] = Object.keys(LIJSTEN) as CodelijstId[]

/**
 * A code list by its id, exactly as written in `CODELIJST_IDS` (`uitleg` is the one that
 * forgives case). `undefined` for an id that does not exist.
 */
export function codelijst<K extends CodelijstId>(id: K): CodelijstVan<K>
export function codelijst(id: string): Codelijst | undefined
export function codelijst(id: string): Codelijst | undefined {
  return Object.hasOwn(LIJSTEN, id) ? LIJSTEN[id as CodelijstId]() : undefined
}

/** One entry of a list: `codeUit('JZ588', '31')`. `undefined` when list or code does not exist. */
export function codeUit<K extends CodelijstId>(id: K, code: string): CodeVan<K> | undefined
export function codeUit(id: string, code: string): Code | undefined
export function codeUit(id: string, code: string): Code | undefined {
  const lijst = codelijst(id)
  return lijst === undefined ? undefined : opCode(lijst).get(code)
}

const registers = new WeakMap<Codelijst, ReadonlyMap<string, Code>>()

function opCode(lijst: Codelijst): ReadonlyMap<string, Code> {
  const bekend = registers.get(lijst)
  if (bekend !== undefined) return bekend
  const nieuw = new Map(lijst.codes.map((c) => [c.code, c]))
  registers.set(lijst, nieuw)
  return nieuw
}

function eenmaal<T>(lees: () => T): () => T {
  let gelezen: T | undefined
  return () => {
    gelezen ??= lees()
    return gelezen
  }
}
