// SPDX-License-Identifier: EUPL-1.2
/**
 * Level 0: is this a file we want to parse at all? Looks at the bytes only.
 * DOCTYPE, encoding name and XML version are seen by the parser (`ontleder.ts`).
 */
import type { Bevinding } from '../rapport/bevinding.ts'
import { bestandsfout } from './uitkomst.ts'

/** Largest file that is read: 25 MB as 25 * 1024 * 1024 bytes. Exactly this size is allowed (OP179). */
export const MEESTE_BYTES = 25 * 1024 * 1024

/** The text of a file that passed the gate, without byte order mark. */
export interface Bestandstekst {
  readonly tekst: string
  readonly waarschuwingen: readonly Bevinding[]
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Checks size, encoding and kind of file. Returns the text, or the one reason to refuse the file. */
export function openBestand(bytes: Uint8Array): Bestandstekst | { readonly fout: Bevinding } {
  if (bytes.length === 0) {
    return {
      fout: bestandsfout('BESTAND_LEEG', 'Het bestand is leeg.', 'Maak het bestand opnieuw aan.'),
    }
  }
  if (bytes.length > MEESTE_BYTES) {
    return {
      fout: bestandsfout(
        'BESTAND_GROOT',
        'Het bestand is groter dan 25 MB.',
        'Verdeel de gegevens over meer berichten.',
      ),
    }
  }
  if (isUtf16(bytes)) {
    return {
      fout: bestandsfout(
        'BESTAND_CODERING',
        'Het bestand staat niet in UTF-8 maar in UTF-16.',
        'Sla het bestand op als UTF-8.',
      ),
    }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    return {
      fout: bestandsfout(
        'BESTAND_NULTEKEN',
        'Het bestand bevat een teken met de waarde nul. Dat mag niet in XML.',
        'Maak het bestand opnieuw aan. Mogelijk is het beschadigd.',
        { regel: regelVan(bytes, nul), kolom: null, pad: null },
      ),
    }
  }
  const merk = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let tekst: string
  try {
    tekst = decoder.decode(merk ? bytes.subarray(3) : bytes)
  } catch {
    return { fout: geenUtf8(bytes) }
  }
  if (!/^[ \t\r\n]*</.test(tekst)) {
    const leeg = /^[ \t\r\n]*$/.test(tekst)
    return {
      fout: bestandsfout(
        leeg ? 'BESTAND_LEEG' : 'BESTAND_GEEN_XML',
        leeg ? 'Het bestand is leeg.' : 'Het bestand is geen XML-bestand.',
        'Kies een bestand met een iJw-bericht.',
      ),
    }
  }
  return { tekst, waarschuwingen: merk ? [MERK] : [] }
}

const MERK: Bevinding = {
  ...bestandsfout(
    'BESTAND_BOM',
    'Het bestand begint met een merkteken voor de bytevolgorde (BOM).',
    'Sla het bestand op als UTF-8 zonder BOM.',
    { regel: 1, kolom: 1, pad: null },
  ),
  ernst: 'waarschuwing',
  gevolg: 'Het bericht is te lezen. Een ontvanger mag het weigeren.',
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  // Without a mark: every other byte of the opening `<?` or `<B` is zero.
  return (a === 0x3c && b === 0) || (a === 0 && b === 0x3c)
}

function geenUtf8(bytes: Uint8Array): Bevinding {
  // The declaration is ASCII in every encoding that gets here, so it tells what the sender meant.
  let kop = ''
  for (let i = 0; i < Math.min(bytes.length, 200); i++) kop += String.fromCharCode(bytes[i] ?? 0)
  const genoemd = /^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(kop)?.[1]
  const anders = genoemd !== undefined && genoemd.toLowerCase() !== 'utf-8'
  return bestandsfout(
    'BESTAND_CODERING',
    anders
      ? `Het bestand staat niet in UTF-8. De eerste regel noemt ${genoemd}.`
      : 'Het bestand staat niet in UTF-8: er staan bytes in die daar niet in bestaan.',
    'Sla het bestand op als UTF-8.',
    { regel: eersteKapotteRegel(bytes), kolom: null, pad: null },
  )
}

// A line feed is never part of a longer UTF-8 character, so lines can be judged one by one.
function eersteKapotteRegel(bytes: Uint8Array): number | null {
  let begin = 0
  for (let regel = 1; begin < bytes.length; regel++) {
    const lf = bytes.indexOf(0x0a, begin)
    const einde = lf < 0 ? bytes.length : lf + 1
    try {
      decoder.decode(bytes.subarray(begin, einde))
    } catch {
      return regel
    }
    begin = einde
  }
  return null
}

function regelVan(bytes: Uint8Array, plaats: number): number {
  let regel = 1
  for (let i = bytes.indexOf(0x0a); i >= 0 && i < plaats; i = bytes.indexOf(0x0a, i + 1)) regel++
  return regel
}
