// SPDX-License-Identifier: EUPL-1.2
/** Where the benchmarks find samples, schemas, the reference and the program itself. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CliFout } from '../programma/fouten.ts'

/** Root of the project; sources and build are equally deep. */
const WORTEL = new URL('../../../../', import.meta.url)

/** An official sample message, e.g. `JW307`. @throws CliFout outside a checkout of the project */
export function voorbeeldpad(soort: string): string {
  return bestaand(new URL(`voorbeelden/landelijk/${soort}.xml`, WORTEL))
}

/** An official schema beside the project; `undefined` when it is not there. */
export function officieelSchema(naam: string): string | undefined {
  const pad = fileURLToPath(new URL(`../shared/ijw-3.2/xsd/${naam}.xsd`, WORTEL))
  return existsSync(pad) ? pad : undefined
}

/** The program as a user starts it. @throws CliFout when it was not built */
export function programmapad(): string {
  const bin = new URL('packages/cli/bin/stopwijzer.mjs', WORTEL)
  gebouwd('packages/cli/dist/index.js')
  return bestaand(bin)
}

/** A module of this folder in its built form: a child process cannot run the sources. @throws CliFout */
export function gebouwdeModule(naam: string): string {
  return gebouwd(`packages/cli/dist/meet/${naam}.js`)
}

function gebouwd(pad: string): string {
  const url = new URL(pad, WORTEL)
  if (!existsSync(url)) throw new CliFout('NIET_GEBOUWD')
  return fileURLToPath(url)
}

function bestaand(url: URL): string {
  const pad = fileURLToPath(url)
  if (!existsSync(pad)) {
    throw new CliFout('MEET_ONVOLLEDIG', { wat: pad })
  }
  return pad
}
