// SPDX-License-Identifier: EUPL-1.2
/** The list of parts, held against the lockfile as npm itself marks it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, test } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'

interface Onderdeel {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly {
    readonly license?: { readonly id: string }
    readonly expression?: string
  }[]
}
interface Sbom {
  readonly bomFormat: string
  readonly specVersion: string
  readonly serialNumber: string
  readonly metadata: { readonly component: Onderdeel }
  readonly components: readonly Onderdeel[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
interface Lockregel {
  readonly version: string
  readonly name?: string
  readonly dev?: true
  readonly devOptional?: true
  readonly link?: true
  readonly integrity?: string
}

/** Licences of free software that go together with the EUPL. */
const VRIJ = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['MPL-2.0', 'EUPL-1.2', 'OFL-1.1', 'CC0-1.0', 'Unlicense'],
]

const maak = () =>
  execFileSync(process.execPath, [join(WORTEL, 'scripts/sbom.mjs')], { encoding: 'utf8' })
const lock: Readonly<Record<string, Lockregel>> = JSON.parse(
  readFileSync(join(WORTEL, 'package-lock.json'), 'utf8'),
).packages

let tekst: string
let sbom: Sbom
beforeAll(() => {
  tekst = maak()
  sbom = JSON.parse(tekst)
})
const kort = ({ name, version }: Pick<Onderdeel, 'name' | 'version'>) => `${name}@${version}`

/** What npm does not mark as for development only. */
const productie = Object.entries(lock).flatMap(([plek, regel]) => {
  const binnen = plek.lastIndexOf('node_modules/')
  if (binnen === -1 || regel.dev || regel.devOptional || regel.link) return []
  return [{ name: regel.name ?? plek.slice(binnen + 13), ...regel }]
})

describe('sbom', () => {
  test('ASVS 15.1.2 every part that runs in production stands in it, with its version and hash', () => {
    expect(productie.length).toBeGreaterThan(100)
    const bekend = new Map(sbom.components.map((een) => [kort(een), een]))
    expect(productie.map(kort).filter((naam) => !bekend.has(naam))).toEqual([])
    for (const regel of productie) {
      const [soort, waarde] = regel.integrity!.split(/-(.*)/)
      expect(bekend.get(kort(regel))?.hashes?.[0]).toEqual({
        alg: soort!.replace('sha', 'SHA-'),
        content: Buffer.from(waarde!, 'base64').toString('hex'),
      })
    }
  })

  test('ASVS 15.1.2 every part has a licence of free software', () => {
    const anders = sbom.components.filter(({ licenses }) => {
      const ids = licenses.flatMap(({ license, expression }) =>
        license ? [license.id] : (expression ?? '').split(/[()\s]|\bAND\b/).filter(Boolean),
      )
      return ids.length === 0 || !ids.every((id) => VRIJ.includes(id))
    })
    expect(anders.map(kort)).toEqual([])
  })

  test('tools for development do not stand in it', () => {
    const namen = sbom.components.map(({ name }) => name)
    for (const naam of ['vitest', 'typescript', '@biomejs/biome', 'playwright-core']) {
      expect(namen).not.toContain(naam)
    }
  })

  test('it is CycloneDX, refers to nothing that is not there, and is the same every time', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(sbom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const refs = [sbom.metadata.component, ...sbom.components].map((een) => een['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(sbom.dependencies.map(({ ref }) => ref).toSorted()).toEqual(refs.toSorted())
    const vreemd = sbom.dependencies.flatMap(({ dependsOn }) =>
      dependsOn.filter((ref) => !refs.includes(ref)),
    )
    expect(vreemd).toEqual([])
    expect(maak()).toBe(tekst)
  })
})
