// SPDX-License-Identifier: EUPL-1.2
/** Adds a key to a key file and takes one out; who may read the file. */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import process from 'node:process'
import { DienstFout, reden } from '../fout.ts'
import { kenmerkVan, type Sleutelmerk } from './kenmerk.ts'
import { leesSleutels } from './sleutelbos.ts'

const HOOGSTE = 255

/** Adds a fresh key with the next number. The other lines stay as they are. Throws `DienstFout`. */
export function voegSleutelToe(pad: string): Sleutelmerk {
  const tekst = lees(pad)
  const nummer = leesSleutels(tekst, pad).nieuwste + 1
  if (nummer > HOOGSTE) throw new DienstFout('SLEUTEL_OP', [pad])
  const sleutel = randomBytes(32)
  schrijf(pad, `${metEinde(tekst)}${nummer}:${sleutel.toString('base64')}\n`)
  return { nummer, kenmerk: kenmerkVan(sleutel) }
}

/**
 * Moves a key to a file of its own, which must not exist yet: older backups still need it.
 * The caller has made sure that no value needs it.
 */
export function haalSleutelWeg(pad: string, nummer: number, naar: string): Sleutelmerk {
  const tekst = lees(pad)
  const sleutel = leesSleutels(tekst, pad).sleutels.get(nummer)
  if (sleutel === undefined) throw new DienstFout('SLEUTEL_ONBEKEND', [String(nummer)])
  const regels = tekst.split(/(?<=\n)/)
  const eigen = (regel: string) => regel.trim().startsWith(`${nummer}:`)
  // First the copy, then the removal: at no moment the key is nowhere.
  schrijfNieuw(naar, metEinde(regels.filter(eigen).join('')))
  schrijf(pad, regels.filter((regel) => !eigen(regel)).join(''))
  return { nummer, kenmerk: kenmerkVan(sleutel) }
}

/** True when others than the owner may read or change the file. */
export function staatOpen(pad: string): boolean {
  return (statSync(pad).mode & 0o077) !== 0
}

function lees(pad: string): string {
  try {
    return readFileSync(pad, 'utf8')
  } catch (fout) {
    throw new DienstFout('SLEUTEL_BESTAND', [pad, reden(fout)], fout)
  }
}

/** Whole or not at all: a half key file would be a lost one. */
function schrijf(pad: string, tekst: string): void {
  const werk = `${pad}.${process.pid}.deel`
  try {
    writeFileSync(werk, tekst, { mode: 0o600, flag: 'wx', flush: true })
    neemRechtenOver(pad, werk)
    renameSync(werk, pad)
  } catch (fout) {
    rmSync(werk, { force: true })
    throw new DienstFout('SLEUTEL_BESTAND', [pad, reden(fout)], fout)
  }
}

/**
 * Whoever could read the old file can read the new one: an administrator who runs this as root or
 * under another name must not take the keys away from the service.
 */
function neemRechtenOver(van: string, naar: string): void {
  const oud = statSync(van)
  const { uid, gid } = statSync(naar)
  if (oud.uid !== uid || oud.gid !== gid) chownSync(naar, oud.uid, oud.gid)
  chmodSync(naar, oud.mode & 0o777)
}

function schrijfNieuw(pad: string, tekst: string): void {
  try {
    writeFileSync(pad, tekst, { mode: 0o600, flag: 'wx', flush: true })
  } catch (fout) {
    throw new DienstFout('SLEUTEL_BESTAND', [pad, reden(fout)], fout)
  }
}

function metEinde(tekst: string): string {
  return tekst === '' || tekst.endsWith('\n') ? tekst : `${tekst}\n`
}
