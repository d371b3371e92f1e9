// SPDX-License-Identifier: EUPL-1.2
/**
 * Judges an uploaded Excel file before anything parses it. The zip is read by our own
 * reader with its bounds, every part is looked at, and what is left is packed again,
 * uncompressed: the parser only ever sees a zip that we made, so that no lie in the zip
 * of a stranger can reach it.
 */
import { isUtf8 } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { ExcelFout, type ExcelFoutcode } from './excelfout.ts'
import { isZip, leesZip, type ZipGrenzen, type ZipItem } from './zip.ts'
import { ZipFout, type ZipFoutcode } from './zipfout.ts'

const MB = 1024 * 1024

const EXCELGRENZEN: ZipGrenzen = {
  zip: 5 * MB,
  bestand: 20 * MB,
  aantal: 200,
  totaal: 20 * MB,
  // Nothing packs better: the total is the bound here, and a sheet repeats itself a lot.
  verhouding: 1100,
  mappen: true,
}

/** Start of a compound file: the old kind of Excel file, or an encrypted new one. */
const OUDE_KOP = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** Name of the stream that holds an encrypted workbook. */
const VERSLEUTELD = Buffer.from('EncryptedPackage', 'utf16le')

/** True when the bytes can only be meant as an Excel file: a zip, or the old kind. */
export function isExcel(bytes: Uint8Array): boolean {
  return isZip(bytes) || OUDE_KOP.equals(bytes.subarray(0, OUDE_KOP.length))
}

/** The workbook as a clean zip of its XML parts. Throws `ExcelFout`. */
export async function controleerExcel(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > EXCELGRENZEN.zip) throw new ExcelFout('EXCEL_TE_GROOT')
  if (!isZip(bytes)) {
    const oud = OUDE_KOP.equals(bytes.subarray(0, OUDE_KOP.length))
    if (!oud) throw new ExcelFout('EXCEL_ONLEESBAAR')
    const gesloten = Buffer.from(bytes).includes(VERSLEUTELD)
    throw new ExcelFout(gesloten ? 'EXCEL_WACHTWOORD' : 'EXCEL_OUD')
  }
  let delen: readonly ZipItem[]
  try {
    delen = [...(await leesZip(bytes, EXCELGRENZEN))]
  } catch (fout) {
    throw fout instanceof ZipFout ? new ExcelFout(alsExcelFout(fout.code), fout) : fout
  }
  toetsSoort(delen)
  const xml = delen.filter(({ naam }) => /\.(xml|rels)$/i.test(naam))
  for (const { bytes: inhoud } of xml) toetsDeel(inhoud)
  return pakIn(xml)
}

function alsExcelFout(code: ZipFoutcode): ExcelFoutcode {
  if (code === 'ZIP_TE_GROOT' || code === 'ZIP_TE_VEEL') return 'EXCEL_TE_GROOT'
  if (code === 'ZIP_VERSLEUTELD') return 'EXCEL_WACHTWOORD'
  return ['ZIP_ONLEESBAAR', 'ZIP_LEEG', 'ZIP_CRC', 'ZIP_METHODE'].includes(code)
    ? 'EXCEL_ONLEESBAAR'
    : 'EXCEL_ONVEILIG'
}

function toetsSoort(delen: readonly ZipItem[]): void {
  const heeft = (patroon: RegExp) => delen.some(({ naam }) => patroon.test(naam))
  if (heeft(/vbaProject|macrosheets\/|activeX\//i)) throw new ExcelFout('EXCEL_MACRO')
  if (heeft(/^xl\/workbook\.bin$/i)) throw new ExcelFout('EXCEL_OUD')
  const soorten = delen.find(({ naam }) => naam === '[Content_Types].xml')
  if (soorten === undefined) throw new ExcelFout('EXCEL_ONLEESBAAR')
  const tekst = Buffer.from(soorten.bytes).toString('latin1')
  if (/macroEnabled/i.test(tekst)) throw new ExcelFout('EXCEL_MACRO')
  if (!tekst.includes('spreadsheetml')) throw new ExcelFout('EXCEL_ONLEESBAAR')
}

/** A part is UTF-8 without a document type: then there are no entities to unfold or to fetch. */
function toetsDeel(inhoud: Uint8Array): void {
  const bytes = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.length)
  if (!isUtf8(bytes) || bytes.includes(0)) throw new ExcelFout('EXCEL_ONVEILIG')
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) {
    throw new ExcelFout('EXCEL_ONVEILIG')
  }
}

async function pakIn(delen: readonly ZipItem[]): Promise<Buffer> {
  const zip = new ZipFile()
  const tijd = new Date(Date.UTC(1980, 0, 1))
  for (const { naam, bytes } of delen) {
    zip.addBuffer(Buffer.from(bytes), naam, { compress: false, mtime: tijd })
  }
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}
