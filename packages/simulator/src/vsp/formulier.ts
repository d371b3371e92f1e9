// SPDX-License-Identifier: EUPL-1.2
/** Reads the body of a push: multipart/form-data with exactly the two parts of the contract. */

export interface Formulier {
  readonly metadata: unknown
  readonly lading: Buffer
}

const DELEN: Readonly<Record<string, string>> = {
  berichtMetadata: 'application/json',
  payload: 'application/octet-stream',
}

/** A sentence when it is not what the contract asks. */
export function leesFormulier(soort: string, lichaam: Buffer): Formulier | string {
  const grens = /^multipart\/form-data;\s*boundary="?([^";\s]{1,70})"?$/i.exec(soort)?.[1]
  if (grens === undefined) return 'Content-Type is geen multipart/form-data met boundary'
  const delen = new Map<string, Buffer>()
  const scheiding = Buffer.from(`--${grens}`)
  let van = lichaam.indexOf(scheiding)
  if (van !== 0) return 'De body begint niet met de boundary'
  for (;;) {
    const begin = van + scheiding.length
    const einde = lichaam.subarray(begin, begin + 2).toString('latin1')
    if (einde === '--') break
    if (einde !== '\r\n') return 'Na de boundary komt geen nieuwe regel'
    van = lichaam.indexOf(Buffer.concat([Buffer.from('\r\n'), scheiding]), begin)
    if (van === -1) return 'Het laatste deel is niet afgesloten'
    const fout = voegToe(delen, lichaam.subarray(begin + 2, van))
    if (fout !== null) return fout
    van += 2
  }
  const [metadata, lading] = Object.keys(DELEN).map((naam) => delen.get(naam))
  if (metadata === undefined || lading === undefined) return 'Een van de twee delen ontbreekt'
  try {
    return { metadata: JSON.parse(metadata.toString('utf8')), lading }
  } catch {
    return 'berichtMetadata is geen JSON'
  }
}

function voegToe(delen: Map<string, Buffer>, deel: Buffer): string | null {
  const leeg = deel.indexOf('\r\n\r\n')
  if (leeg === -1) return 'Een deel heeft geen koppen'
  const koppen = deel.subarray(0, leeg).toString('utf8')
  const naam = /^content-disposition:\s*form-data;\s*name="([^"]*)"/im.exec(koppen)?.[1] ?? ''
  const soort = /^content-type:\s*([^\r\n;]+)\s*$/im.exec(koppen)?.[1]
  if (!Object.hasOwn(DELEN, naam)) return `Onbekend deel: ${naam}`
  if (delen.has(naam)) return `Deel ${naam} staat er twee keer in`
  if (soort !== DELEN[naam]) return `Content-Type van ${naam} is niet ${DELEN[naam]}`
  delen.set(naam, deel.subarray(leeg + 4))
  return null
}
