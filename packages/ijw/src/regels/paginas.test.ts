// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'
import { toetsPaginas } from '../proef/paginatoets.ts'
import { CONTEXT } from '../proef/regelproef.ts'
import { REGELS, toetsInhoud } from './index.ts'

describe('regelpagina’s van niveau 2', () => {
  toetsPaginas({
    map: fileURLToPath(new URL('.', import.meta.url)),
    regels: REGELS,
    keur: (bericht) =>
      toetsInhoud(bericht, CONTEXT).map(({ regel, locatie }) => ({
        regel,
        pad: locatie?.pad ?? null,
      })),
  })
})
