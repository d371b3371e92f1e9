// SPDX-License-Identifier: EUPL-1.2
/** Every rule of levels 3 and 4 has a page that says the same as the code; every example on it is judged. */
import { fileURLToPath } from 'node:url'
import type { Heenbericht } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { toetsPaginas } from '../../../ijw/src/proef/paginatoets.ts'
import { beoordeel } from '../oordeel/beoordeel.ts'
import { contextBij, dossierBij } from '../proef/voorgeschiedenis.ts'
import {
  HEADERREGELS,
  KETENREGELS,
  STARTREGELS,
  STOPREGELS,
  TOEWIJZINGREGELS,
  VERWIJDERREGELS,
} from './index.ts'

describe('regelpagina’s van niveau 3 en 4', () => {
  toetsPaginas({
    map: fileURLToPath(new URL('.', import.meta.url)),
    regels: KETENREGELS,
    keur: (bericht, { opties }) => {
      const heen = bericht as Heenbericht
      const oordeel = beoordeel(heen, dossierBij(heen, opties), contextBij(heen, opties))
      return oordeel.bevindingen.map(({ regel, locatie, boodschap }) => ({
        regel,
        pad: locatie?.pad ?? null,
        boodschap,
      }))
    },
  })
})

describe('de lijst van regels', () => {
  it('bevat elke regel die wordt toegepast, en geen andere', () => {
    const toegepast = [
      ...HEADERREGELS,
      ...TOEWIJZINGREGELS,
      ...STARTREGELS,
      ...STOPREGELS,
      ...VERWIJDERREGELS.start,
      ...VERWIJDERREGELS.stop,
    ]
    expect([...new Set(toegepast.map(({ code }) => code))].sort()).toEqual(
      KETENREGELS.map(({ code }) => code),
    )
  })

  it('toetst een regel na de regels die hem zinloos maken', () => {
    for (const lijst of [STARTREGELS, STOPREGELS, VERWIJDERREGELS.start, VERWIJDERREGELS.stop]) {
      const gezien: string[] = []
      const codes = lijst.map(({ code }) => code)
      for (const { code, na } of lijst) {
        for (const eerder of na.filter((ander) => codes.includes(ander))) {
          expect(gezien, `${eerder} voor ${code}`).toContain(eerder)
        }
        gezien.push(code)
      }
    }
  })
})
