// SPDX-License-Identifier: EUPL-1.2
/** Test support: for each test two organisations with an empty audit log, and rows to write in one. */
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type AuditRegel, schrijfAudit } from '../opslag/audit.ts'
import { type AuditUitkomst, controleerAudit } from '../opslag/auditcontrole.ts'
import type { Handelende } from '../opslag/handelende.ts'
import { registreer } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakTestdatabank, type Testdatabank } from './testdatabank.ts'

/** The moment at which everything happens. */
export const AUDITMOMENT = '2026-07-20T09:00:00.000Z'

/** A row in which nothing is filled in but what it must have. */
export function auditregel(soort: string, meer: Partial<AuditRegel> = {}): AuditRegel {
  return {
    tijdstip: AUDITMOMENT,
    soort,
    actie: 'R',
    uitkomst: 'geslaagd',
    client: null,
    objectSoort: null,
    objectId: null,
    bijzonderheden: null,
    ...meer,
  }
}

export interface Auditproef {
  readonly db: Testdatabank
  /** Writes rows for 0363, in one transaction. */
  schrijf(wie: Handelende, ...regels: AuditRegel[]): Promise<void>
  controle(): Promise<AuditUitkomst>
}

export function stelAuditOp(): Auditproef {
  let db: Testdatabank
  beforeAll(async () => {
    db = await maakTestdatabank()
  })
  afterAll(() => db.sluit())
  beforeEach(async () => {
    await db.maakLeeg()
    for (const code of ['0363', '65656055']) await registreer(db.pool, db.bos, code, AUDITMOMENT)
  })
  return {
    get db() {
      return db
    },
    schrijf: (wie, ...regels) =>
      inTransactie(db.pool, '0363', (c) => schrijfAudit(c, '0363', wie, regels)),
    controle: () => inTransactie(db.pool, '0363', (c) => controleerAudit(c, '0363')),
  }
}
