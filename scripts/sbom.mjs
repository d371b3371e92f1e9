// SPDX-License-Identifier: EUPL-1.2
// The list of parts (SBOM) as CycloneDX 1.6 JSON: npm run sbom -- --uit sbom.json
// Without --uit it goes to stdout, where npm writes a heading of its own above it.
// Made from package-lock.json alone: the same lockfile gives the same bytes, without a network.
// (`npm sbom --omit=dev` leaves out parts that a development tool uses as well.)
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const WORTEL = dirname(dirname(fileURLToPath(import.meta.url)))

/** The SBOM of everything that runs in production, by the text of a lockfile (version 3). */
export function maakSbom(lockfile) {
  const { packages } = JSON.parse(lockfile)
  const eigen = packages['']
  const gezien = new Map()
  const wachtend = eigen.workspaces.map((plek) => plek)
  while (wachtend.length > 0) {
    const plek = wachtend.pop()
    if (gezien.has(plek)) continue
    const hangtAf = nodigVoor(packages[plek]).flatMap(([naam, verplicht]) => {
      const gevonden = zoek(packages, plek, naam)
      if (gevonden === null && verplicht) throw new Error(`${plek} mist ${naam} in de lockfile`)
      return gevonden === null ? [] : [gevonden]
    })
    gezien.set(plek, hangtAf)
    wachtend.push(...hangtAf)
  }
  const ref = (plek) => purl(naamVan(packages, plek), packages[plek].version)
  const hoofd = purl(eigen.name, eigen.version)
  const perRef = new Map()
  for (const plek of [...gezien.keys()].sort()) perRef.set(ref(plek), onderdeel(packages, plek))
  const hangtAfVan = new Map([[hoofd, new Set(eigen.workspaces.map(ref))]])
  for (const [plek, hangtAf] of gezien) {
    // The same version may stand in two places, each with its own neighbours.
    const al = hangtAfVan.get(ref(plek)) ?? new Set()
    hangtAfVan.set(ref(plek), new Set([...al, ...hangtAf.map(ref)]))
  }
  const components = [...perRef.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidVan(components)}`,
    version: 1,
    metadata: {
      component: {
        'bom-ref': hoofd,
        type: 'application',
        name: eigen.name,
        version: eigen.version,
        licenses: licenties(eigen.license),
        purl: hoofd,
      },
    },
    components,
    dependencies: [...hangtAfVan]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([een, van]) => ({ ref: een, dependsOn: [...van].sort() })),
  }
}

/** Names of what it needs to run, and whether it must be there. */
function nodigVoor({ dependencies, optionalDependencies, peerDependencies }) {
  const namen = (deel, verplicht) => Object.keys(deel ?? {}).map((naam) => [naam, verplicht])
  const misschien = new Set(Object.keys(optionalDependencies ?? {}))
  return [
    ...namen(dependencies, true).filter(([naam]) => !misschien.has(naam)),
    ...namen(optionalDependencies, false),
    ...namen(peerDependencies, false),
  ]
}

/** Where Node finds a package, seen from a place: the nearest node_modules upwards. */
function zoek(packages, vanaf, naam) {
  for (let map = vanaf; ; ) {
    const plek = map === '' ? `node_modules/${naam}` : `${map}/node_modules/${naam}`
    const gevonden = packages[plek]
    if (gevonden !== undefined) return gevonden.link ? gevonden.resolved : plek
    if (map === '') return null
    const binnen = map.lastIndexOf('/node_modules/')
    map = binnen === -1 ? '' : map.slice(0, binnen)
  }
}

function naamVan(packages, plek) {
  return packages[plek].name ?? plek.slice(plek.lastIndexOf('node_modules/') + 13)
}

function purl(naam, versie) {
  return `pkg:npm/${naam.replace('@', '%40')}@${versie}`
}

function onderdeel(packages, plek) {
  const { version, license, integrity, optional } = packages[plek]
  const naam = naamVan(packages, plek)
  const ref = purl(naam, version)
  return {
    'bom-ref': ref,
    type: 'library',
    name: naam,
    version,
    scope: optional ? 'optional' : 'required',
    ...(integrity === undefined ? {} : { hashes: integrity.split(' ').map(alsHash) }),
    licenses: licenties(license),
    purl: ref,
  }
}

function alsHash(integriteit) {
  const [soort, waarde] = integriteit.split(/-(.*)/)
  const alg = soort.toUpperCase().replace(/^SHA/, 'SHA-')
  return { alg, content: Buffer.from(waarde, 'base64').toString('hex') }
}

/** One SPDX id, or an expression of several. */
function licenties(licentie) {
  if (licentie === undefined) return []
  return /[\s()]/.test(licentie) ? [{ expression: licentie }] : [{ license: { id: licentie } }]
}

/** Named after its content, in the form of a UUID version 8. */
function uuidVan(onderdelen) {
  const hex = createHash('sha256').update(JSON.stringify(onderdelen)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sbom = maakSbom(readFileSync(join(WORTEL, 'package-lock.json'), 'utf8'))
  const tekst = `${JSON.stringify(sbom, null, 2)}\n`
  const { uit } = parseArgs({ options: { uit: { type: 'string' } } }).values
  if (uit === undefined) process.stdout.write(tekst)
  else writeFileSync(uit, tekst)
}
