// SPDX-License-Identifier: EUPL-1.2
/** SARIF 2.1.0 (OASIS), for code review and build servers. */
import type { Bevinding, Rapport } from '@stopwijzer/ijw'
import type { Formaat } from './formaat.ts'

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** `versie` is that of the tool. Results stream; the rules that occurred come at the end. */
export function sarif(versie: string): Formaat {
  const regels = new Map<string, { index: number; bevinding: Bevinding }>()
  let eerste = true
  const resultaat = (rapport: Rapport, bevinding: Bevinding): string => {
    const bekend = regels.get(bevinding.regel) ?? { index: regels.size, bevinding }
    regels.set(bevinding.regel, bekend)
    const scheiding = eerste ? '\n' : ',\n'
    eerste = false
    return scheiding + JSON.stringify(maakResultaat(rapport, bevinding, bekend.index))
  }
  return {
    begin: () =>
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[`,
    bestand: ({ rapport }) => rapport.bevindingen.map((b) => resultaat(rapport, b)).join(''),
    einde: (telling) => {
      const driver = {
        name: 'Stopwijzer',
        version: versie,
        language: 'nl-NL',
        rules: [...regels.values()].map(({ bevinding }) => ({
          id: bevinding.regel,
          shortDescription: { text: `${bevinding.regel} (laag ${bevinding.laag})` },
          help: { text: `${bevinding.gevolg} ${bevinding.actie}` },
        })),
      }
      const properties = {
        bestanden: telling.bestanden,
        nietGecontroleerd: telling.nietGecontroleerd.map(({ laag, reden }) => ({ laag, reden })),
      }
      return `\n],"tool":${JSON.stringify({ driver })},"properties":${JSON.stringify(properties)}}]}\n`
    },
  }
}

function maakResultaat(rapport: Rapport, bevinding: Bevinding, ruleIndex: number): object {
  const { locatie } = bevinding
  const region =
    locatie?.regel == null
      ? undefined
      : {
          startLine: locatie.regel,
          ...(locatie.kolom == null ? {} : { startColumn: locatie.kolom }),
        }
  return {
    ruleId: bevinding.regel,
    ruleIndex,
    level: bevinding.ernst === 'fout' ? 'error' : 'warning',
    message: { text: `${bevinding.boodschap} ${bevinding.actie} Gevolg: ${bevinding.gevolg}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: alsUri(rapport.bestand ?? '') },
          ...(region === undefined ? {} : { region }),
        },
        ...(locatie?.pad == null
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: locatie.pad, kind: 'element' }] }),
      },
    ],
    properties: {
      laag: bevinding.laag,
      retourcode: bevinding.retourcode,
      ...(bevinding.soort === undefined ? {} : { soort: bevinding.soort }),
    },
  }
}

/** A path as a relative or file URI reference. */
function alsUri(pad: string): string {
  const delen = pad
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
  const uri = delen.join('/')
  return uri.startsWith('/') ? `file://${uri}` : uri
}
