// SPDX-License-Identifier: EUPL-1.2
/** Test support: the service on a test database that somebody else opens and closes. */
import type { Dienst } from '../dienst.ts'
import type { Omgeving } from '../omgeving.ts'
import { DIENST } from '../opslag/handelende.ts'
import { openOrganisatie } from '../opslag/organisatie.ts'
import type { Testdatabank } from './testdatabank.ts'

export function maakTestdienst(
  { pool, bos }: Pick<Testdatabank, 'pool' | 'bos'>,
  omgeving: Omgeving,
  organisatie: Dienst['organisatie'] = (code) => openOrganisatie(pool, bos, code),
): Dienst {
  return {
    configuratie: {
      ...{ databaseUrl: undefined, gegevens: '', sleutel: undefined, sleutelbestand: undefined },
      proef: false,
    },
    ...{ pool, bos, omgeving, wie: DIENST, organisatie },
    herstel: async () => undefined,
    sluit: async () => undefined,
  }
}
