// SPDX-License-Identifier: EUPL-1.2
/**
 * What Kubernetes itself says of a document: the validators and types that the package
 * kubernetes-models makes from its official OpenAPI (1.27, the oldest version the chart allows).
 * The validators hold types and what is required; unknown fields, which they let through, are
 * found by the compiler, to which every document is a literal of the official type.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as apps from 'kubernetes-models/apps/v1'
import * as batch from 'kubernetes-models/batch/v1'
import * as netwerk from 'kubernetes-models/networking.k8s.io/v1'
import * as beleid from 'kubernetes-models/policy/v1'
import * as kern from 'kubernetes-models/v1'
import { WORTEL } from '../architectuur/bronnen.ts'

export interface Document {
  readonly apiVersion: string
  readonly kind: string
}

const GROEPEN: Readonly<Record<string, object>> = {
  'apps/v1': apps,
  'batch/v1': batch,
  'networking.k8s.io/v1': netwerk,
  'policy/v1': beleid,
  v1: kern,
}
const naamVan = ({ apiVersion, kind }: Document) => `${apiVersion} ${kind}`

/** Throws, with the place and what is wrong, on a document that the official schema refuses. */
export function keurSchema(document: Document): void {
  const groep = GROEPEN[document.apiVersion] as Record<string, unknown> | undefined
  const Model = groep?.[document.kind] as (new (inhoud: object) => { validate(): void }) | undefined
  if (Model === undefined) throw new Error(`Onbekend bij Kubernetes: ${naamVan(document)}`)
  new Model(document).validate()
}

/** Fields that the official types do not know, as the compiler tells them; empty when all is known. */
export function onbekendeVelden(documenten: readonly Document[]): readonly string[] {
  const kladmap = join(WORTEL, 'node_modules', '.cache')
  mkdirSync(kladmap, { recursive: true })
  const map = mkdtempSync(join(kladmap, 'kubernetes-'))
  try {
    const regels = documenten.map(({ apiVersion, kind, ...inhoud }, i) => {
      const wat = JSON.stringify({ apiVersion, kind, ...inhoud })
      return `import type { I${kind} as S${i} } from 'kubernetes-models/${apiVersion}'\nexport const d${i}: S${i} = ${wat}\n`
    })
    const bestand = join(map, 'documenten.ts')
    writeFileSync(bestand, regels.join(''))
    const kind = spawnSync(
      process.execPath,
      [
        join(WORTEL, 'node_modules/typescript/bin/tsc'),
        ...['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--types', ''],
        ...['--module', 'nodenext', '--target', 'es2023', bestand],
      ],
      { cwd: map, encoding: 'utf8' },
    )
    return kind.status === 0 ? [] : kind.stdout.trim().split('\n')
  } finally {
    rmSync(map, { recursive: true, force: true })
  }
}
