// SPDX-License-Identifier: EUPL-1.2
/**
 * The published contract of berichtMetadata as data, written apart from the service so that
 * the two do not share their mistakes.
 */

type Soort =
  | { readonly tekst: readonly [van: number, tot: number] }
  | { readonly getal: readonly [van: number, tot: number] }
  | { readonly uuid: true }
  | { readonly lijst: Soort; readonly van: number; readonly tot: number }
  | { readonly velden: Readonly<Record<string, Soort>>; readonly nodig: readonly string[] }

const tekst = (tot: number): Soort => ({ tekst: [1, tot] })
const UUID: Soort = { uuid: true }
const RELATIE: Soort = { velden: { rol: tekst(100), code: tekst(100) }, nodig: ['rol'] }
const VERSIE: Soort = { getal: [0, 999] }
const STROOM: Soort = {
  velden: {
    ...{ berichttype: tekst(60), berichtsubtype: tekst(60), actie: tekst(60) },
    ...{ berichtversie: VERSIE, berichtsubversie: VERSIE },
  },
  nodig: ['berichttype', 'berichtversie', 'berichtsubversie', 'actie'],
}
const ROUTERING: Soort = {
  velden: {
    ...{ afzender: RELATIE, berichtstroom: STROOM },
    geadresseerden: { lijst: RELATIE, van: 0, tot: 100 },
  },
  nodig: ['afzender', 'geadresseerden', 'berichtstroom'],
}
const REFERENTIE: Soort = {
  velden: {
    ...{ conversatieId: UUID, traceerId: UUID, alsAntwoordOp: UUID, referentieId: tekst(150) },
  },
  nodig: ['conversatieId', 'traceerId'],
}
const PAAR: Soort = {
  velden: { sleutel: tekst(100), waarde: { lijst: tekst(250), van: 1, tot: 100 } },
  nodig: ['sleutel', 'waarde'],
}
const METADATA: Soort = {
  velden: {
    ...{ routeringgegevens: ROUTERING, referentiegegevens: REFERENTIE },
    verwerkingscontext: { lijst: PAAR, van: 1, tot: 100 },
  },
  nodig: ['routeringgegevens', 'referentiegegevens'],
}

export interface Metadata {
  readonly routeringgegevens: {
    readonly afzender: { readonly rol: string; readonly code?: string }
    readonly geadresseerden: readonly { readonly rol: string; readonly code?: string }[]
    readonly berichtstroom: Readonly<Record<string, string | number>>
  }
  readonly referentiegegevens: {
    readonly conversatieId: string
    readonly traceerId: string
    readonly alsAntwoordOp?: string
    readonly referentieId?: string
  }
  readonly verwerkingscontext?: readonly { readonly sleutel: string; readonly waarde: string[] }[]
}

/** As the `errors` of problem details: field -> sentences; empty when it is right. */
export function toetsMetadata(waarde: unknown): Record<string, string[]> {
  const fouten: Record<string, string[]> = {}
  toets(METADATA, waarde, 'berichtMetadata', (veld, zin) => {
    fouten[veld] = [...(fouten[veld] ?? []), zin]
  })
  return fouten
}

const VORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function toets(
  soort: Soort,
  waarde: unknown,
  veld: string,
  fout: (veld: string, zin: string) => void,
): void {
  if ('tekst' in soort) {
    const [van, tot] = soort.tekst
    const goed = typeof waarde === 'string' && waarde.length >= van && waarde.length <= tot
    if (!goed) fout(veld, `moet een tekst zijn van ${van} tot ${tot} tekens`)
  } else if ('getal' in soort) {
    const [van, tot] = soort.getal
    const goed = Number.isInteger(waarde) && Number(waarde) >= van && Number(waarde) <= tot
    if (!goed) fout(veld, `moet een geheel getal zijn van ${van} tot ${tot}`)
  } else if ('uuid' in soort) {
    if (typeof waarde !== 'string' || !VORM.test(waarde)) fout(veld, 'moet een uuid zijn')
  } else if ('lijst' in soort) {
    if (!Array.isArray(waarde) || waarde.length < soort.van || waarde.length > soort.tot) {
      fout(veld, `moet een lijst zijn van ${soort.van} tot ${soort.tot}`)
    } else for (const [i, een] of waarde.entries()) toets(soort.lijst, een, `${veld}[${i}]`, fout)
  } else if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    fout(veld, 'moet een object zijn')
  } else {
    for (const naam of soort.nodig) {
      if (!Object.hasOwn(waarde, naam)) fout(`${veld}.${naam}`, 'is verplicht')
    }
    for (const [naam, een] of Object.entries(waarde)) {
      const binnen = Object.hasOwn(soort.velden, naam) ? soort.velden[naam]! : null
      if (binnen === null) fout(`${veld}.${naam}`, 'mag hier niet staan')
      else toets(binnen, een, `${veld}.${naam}`, fout)
    }
  }
}
