// SPDX-License-Identifier: EUPL-1.2
/**
 * Files of the file drop: complete when they appear, on disk before they count,
 * and never over another file.
 */
import { randomBytes } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  unlink,
} from 'node:fs/promises'
import { extname, join } from 'node:path'
import { DienstFout, reden } from '../fout.ts'
import { proefpunt } from '../proefpunten.ts'

export const MAPPEN = ['eigen', 'in', 'uit', 'verwerkt', 'fout'] as const
export type Mapnaam = (typeof MAPPEN)[number]

/** Makes the folders of the file drop. Throws `MAP_NIET_TE_GEBRUIKEN`. */
export async function maakMappen(map: string): Promise<void> {
  try {
    for (const naam of MAPPEN) await mkdir(join(map, naam), { recursive: true, mode: 0o750 })
  } catch (fout) {
    throw new DienstFout('MAP_NIET_TE_GEBRUIKEN', [map, reden(fout)], fout)
  }
}

/** Names that other programs use while a file is still being written. */
const ONAF = /^\.|(\.tmp|\.part|\.partial|\.filepart|\.crdownload|\.rapport\.json|~)$/i

/** Files that wait in a folder, by name. Anything that is no ordinary file is left alone. */
export async function wachtendeBestanden(map: string): Promise<string[]> {
  const items: Dirent[] = await readdir(map, { withFileTypes: true })
  return items
    .filter((item) => item.isFile() && !ONAF.test(item.name))
    .map((item) => item.name)
    .sort()
}

/** Reads at most `hoogstens` bytes and one more, so that the reader sees that there was more. */
export async function leesBegrensd(pad: string, hoogstens: number): Promise<Uint8Array> {
  // A link planted in a folder must not make us read another file.
  const bestand = await open(pad, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { size } = await bestand.stat()
    if (size <= hoogstens) return await bestand.readFile()
    const bytes = Buffer.alloc(hoogstens + 1)
    await leesVol(bestand, bytes)
    return bytes
  } finally {
    await bestand.close()
  }
}

async function leesVol(bestand: FileHandle, bytes: Buffer): Promise<void> {
  for (let plaats = 0; plaats < bytes.length; ) {
    const { bytesRead } = await bestand.read(bytes, plaats, bytes.length - plaats, plaats)
    if (bytesRead === 0) return
    plaats += bytesRead
  }
}

/**
 * Puts a file with these bytes in a folder. A file of that name with the same bytes
 * counts as done; with other bytes the new one gets a number. Returns the name used.
 */
export async function zetNeer(map: string, naam: string, bytes: Uint8Array): Promise<string> {
  const werk = join(map, `.${randomBytes(8).toString('hex')}.tmp`)
  const bestand = await open(werk, 'wx', 0o640)
  try {
    await bestand.writeFile(bytes)
    await bestand.sync()
  } finally {
    await bestand.close()
  }
  proefpunt('half-bestand')
  for (let nummer = 1; ; nummer++) {
    const kandidaat = genummerd(naam, nummer)
    if (await geefNaam(werk, join(map, kandidaat))) {
      await rm(werk, { force: true })
      return kandidaat
    }
    if (await isGelijk(join(map, kandidaat), bytes)) {
      await rm(werk, { force: true })
      return kandidaat
    }
  }
}

/**
 * Moves a file that we may not read. The system can forbid a second name for such a
 * file, so its name is reserved by an empty file, which the move then replaces.
 */
export async function verplaatsOngelezen(pad: string, map: string, naam: string): Promise<string> {
  for (let nummer = 1; ; nummer++) {
    const kandidaat = genummerd(naam, nummer)
    try {
      await (await open(join(map, kandidaat), 'wx', 0o640)).close()
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw fout
    }
    await rename(pad, join(map, kandidaat))
    return kandidaat
  }
}

/** Moves a file into a folder, under a numbered name when its own is taken. Returns the name used. */
export async function verplaats(pad: string, map: string, naam: string): Promise<string> {
  for (let nummer = 1; ; nummer++) {
    const kandidaat = genummerd(naam, nummer)
    if (
      (await geefNaam(pad, join(map, kandidaat))) ||
      (await isZelfde(pad, join(map, kandidaat)))
    ) {
      proefpunt('half-verplaatst')
      await rm(pad, { force: true })
      return kandidaat
    }
  }
}

/** Makes the names in a folder survive a power cut. */
export async function bevestigMap(map: string): Promise<void> {
  const handvat = await open(map, 'r')
  try {
    await handvat.sync()
  } finally {
    await handvat.close()
  }
}

/** Gives a file a second name; `false` when that name is taken. */
async function geefNaam(van: string, naar: string): Promise<boolean> {
  try {
    await link(van, naar)
    return true
  } catch (fout) {
    const code = (fout as NodeJS.ErrnoException).code ?? ''
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw fout
  }
  // Some network disks know no second name. Looking first leaves a small gap, but two
  // processes of ours never write the same name: the outbox hands out a message once.
  if (await bestaat(naar)) return false
  await rename(van, naar)
  return true
}

async function bestaat(pad: string): Promise<boolean> {
  return lstat(pad).then(
    () => true,
    () => false,
  )
}

/** The same file under two names: an earlier move that was cut off half way. */
async function isZelfde(een: string, ander: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([lstat(een), lstat(ander)])
    return a.ino === b.ino && a.dev === b.dev
  } catch {
    return false
  }
}

async function isGelijk(pad: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(pad)).equals(bytes)
  } catch {
    // Taken away at this very moment: the next attempt finds the name free.
    return false
  }
}

/** `a.xml`, `a.2.xml`, `a.3.xml` ... */
function genummerd(naam: string, nummer: number): string {
  if (nummer === 1) return naam
  const staart = extname(naam)
  return `${naam.slice(0, naam.length - staart.length)}.${nummer}${staart}`
}

export async function verwijder(pad: string): Promise<void> {
  await unlink(pad).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'ENOENT') throw fout
  })
}
