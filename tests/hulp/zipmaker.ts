// SPDX-License-Identifier: EUPL-1.2
/** Makes zips byte by byte, so that a test can lie about every field. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipRegel {
  readonly naam: string
  readonly inhoud: Uint8Array
  /** Pack with deflate; default true. */
  readonly inpakken?: boolean
  /** Values to write instead of the true ones, in the directory and beside the data. */
  readonly vlaggen?: number
  readonly methode?: number
  readonly crc?: number
  readonly grootte?: number
  /** External attributes (Unix mode in the upper half). */
  readonly attributen?: number
  /** Name beside the data, when it must differ from the directory. */
  readonly anderenaam?: string
  /** Size beside the data, when it must differ from the directory. */
  readonly andereGrootte?: number
  /** Point to the data at this offset instead of own data. */
  readonly opPlaats?: number
}

/** Returns a zip with exactly these entries, lies included. */
export function maakZip(regels: readonly ZipRegel[]): Buffer {
  const stukken: Buffer[] = []
  const inhoudsopgave: Buffer[] = []
  let plaats = 0
  for (const regel of regels) {
    const naam = Buffer.from(regel.naam)
    const inpakken = regel.inpakken ?? true
    const data = inpakken ? deflateRawSync(regel.inhoud) : Buffer.from(regel.inhoud)
    const vlaggen = regel.vlaggen ?? 0x800
    const methode = regel.methode ?? (inpakken ? 8 : 0)
    const crc = regel.crc ?? crc32(regel.inhoud)
    const grootte = regel.grootte ?? regel.inhoud.length
    const begin = regel.opPlaats ?? plaats
    if (regel.opPlaats === undefined) {
      const eigenNaam = Buffer.from(regel.anderenaam ?? regel.naam)
      const kop = Buffer.alloc(30)
      kop.writeUInt32LE(0x04034b50, 0)
      kop.writeUInt16LE(20, 4)
      kop.writeUInt16LE(vlaggen, 6)
      kop.writeUInt16LE(methode, 8)
      kop.writeUInt32LE(crc, 14)
      kop.writeUInt32LE(data.length, 18)
      kop.writeUInt32LE(regel.andereGrootte ?? grootte, 22)
      kop.writeUInt16LE(eigenNaam.length, 26)
      stukken.push(kop, eigenNaam, data)
      plaats += 30 + eigenNaam.length + data.length
    }
    const rij = Buffer.alloc(46)
    rij.writeUInt32LE(0x02014b50, 0)
    rij.writeUInt16LE((3 << 8) | 20, 4)
    rij.writeUInt16LE(20, 6)
    rij.writeUInt16LE(vlaggen, 8)
    rij.writeUInt16LE(methode, 10)
    rij.writeUInt32LE(crc, 16)
    rij.writeUInt32LE(data.length, 20)
    rij.writeUInt32LE(grootte, 24)
    rij.writeUInt16LE(naam.length, 28)
    rij.writeUInt32LE((regel.attributen ?? 0x81a40000) >>> 0, 38)
    rij.writeUInt32LE(begin, 42)
    inhoudsopgave.push(rij, naam)
  }
  const opgave = Buffer.concat(inhoudsopgave)
  const slot = Buffer.alloc(22)
  slot.writeUInt32LE(0x06054b50, 0)
  slot.writeUInt16LE(regels.length, 8)
  slot.writeUInt16LE(regels.length, 10)
  slot.writeUInt32LE(opgave.length, 12)
  slot.writeUInt32LE(plaats, 16)
  return Buffer.concat([...stukken, opgave, slot])
}

const tekst = (s: string) => Buffer.from(s)

/** Hostile zips by what is wrong with them, each with the code it must be refused with. */
export function vijandigeZips(): readonly { wat: string; code: string; zip: Buffer }[] {
  const goed = { naam: 'a.xml', inhoud: tekst('<a/>') }
  const binnen = maakZip([goed])
  return [
    { wat: 'leeg', code: 'ZIP_LEEG', zip: maakZip([]) },
    { wat: 'afgekapt', code: 'ZIP_ONLEESBAAR', zip: binnen.subarray(0, binnen.length - 10) },
    {
      wat: 'een pad met ..',
      code: 'ZIP_NAAM',
      zip: maakZip([{ ...goed, naam: '../../etc/x.xml' }]),
    },
    { wat: 'een vast pad', code: 'ZIP_NAAM', zip: maakZip([{ ...goed, naam: '/etc/x.xml' }]) },
    { wat: 'een station', code: 'ZIP_NAAM', zip: maakZip([{ ...goed, naam: 'C:x.xml' }]) },
    { wat: 'een backslash', code: 'ZIP_NAAM', zip: maakZip([{ ...goed, naam: '..\\x.xml' }]) },
    {
      wat: 'een stuurteken',
      code: 'ZIP_NAAM',
      zip: maakZip([{ ...goed, naam: 'a\u001b[2J.xml' }]),
    },
    { wat: 'een map', code: 'ZIP_MAP', zip: maakZip([{ ...goed, naam: 'map/a.xml' }]) },
    {
      wat: 'een koppeling',
      code: 'ZIP_KOPPELING',
      zip: maakZip([{ ...goed, inhoud: tekst('/etc/passwd'), attributen: 0xa1ff0000 }]),
    },
    { wat: 'een wachtwoord', code: 'ZIP_VERSLEUTELD', zip: maakZip([{ ...goed, vlaggen: 1 }]) },
    {
      wat: 'sterke versleuteling',
      code: 'ZIP_VERSLEUTELD',
      zip: maakZip([{ ...goed, vlaggen: 0x41 }]),
    },
    { wat: 'dubbele namen', code: 'ZIP_DUBBEL', zip: maakZip([goed, { ...goed, naam: 'A.XML' }]) },
    {
      wat: '31 bestanden',
      code: 'ZIP_TE_VEEL',
      zip: maakZip(Array.from({ length: 31 }, (_, i) => ({ ...goed, naam: `${i}.xml` }))),
    },
    {
      wat: 'een te kleine opgave van de grootte',
      code: 'ZIP_GROOTTE',
      zip: maakZip([{ ...goed, inhoud: Buffer.alloc(5000, 'ab<c>'), grootte: 10 }]),
    },
    {
      wat: 'een te grote opgave van de grootte',
      code: 'ZIP_GROOTTE',
      zip: maakZip([{ ...goed, grootte: 4000 }]),
    },
    {
      wat: 'twee verschillende groottes',
      code: 'ZIP_GROOTTE',
      zip: maakZip([{ ...goed, andereGrootte: 5 }]),
    },
    {
      wat: 'twee verschillende namen',
      code: 'ZIP_NAAM',
      zip: maakZip([{ ...goed, anderenaam: 'b.xml' }]),
    },
    { wat: 'een foute controlesom', code: 'ZIP_CRC', zip: maakZip([{ ...goed, crc: 1 }]) },
    { wat: 'een onbekende methode', code: 'ZIP_METHODE', zip: maakZip([{ ...goed, methode: 12 }]) },
    {
      wat: 'een zipbom',
      code: 'ZIP_BOM',
      zip: maakZip([{ naam: 'bom.xml', inhoud: Buffer.alloc(20 * 1024 * 1024) }]),
    },
    {
      wat: 'een bestand boven 25 MB',
      code: 'ZIP_TE_GROOT',
      zip: maakZip([{ naam: 'groot.xml', inhoud: Buffer.alloc(25 * 1024 * 1024 + 1) }]),
    },
    {
      wat: 'overlappende bestanden',
      code: 'ZIP_OVERLAP',
      // The second entry is quoted inside the first: 30 bytes of header and 5 of name before it.
      zip: maakZip([
        { naam: 'b.xml', inhoud: binnen, inpakken: false },
        { ...goed, opPlaats: 35 },
      ]),
    },
    {
      wat: 'een zip in een zip',
      code: 'ZIP_GENEST',
      zip: maakZip([{ naam: 'a.xml', inhoud: binnen }]),
    },
    { wat: 'een .zip in een zip', code: 'ZIP_GENEST', zip: maakZip([{ ...goed, naam: 'a.zip' }]) },
  ]
}
