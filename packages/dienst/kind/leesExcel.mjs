// SPDX-License-Identifier: EUPL-1.2
// Reads a workbook in a process of its own, so that a file which asks for too much time or
// memory costs this process and nothing else (docs/adr/0150). Plain JavaScript: it runs the
// same beside the sources and beside the build. Workbook on stdin, JSON on stdout.
import process from 'node:process'
import { readXlsx } from 'hucre/xlsx'

const meesteRijen = Number(process.argv[2])

const stukken = []
for await (const stuk of process.stdin) stukken.push(stuk)
const boek = await readXlsx(new Uint8Array(Buffer.concat(stukken)), {
  // What a person does not see is not read: nothing may be sent from it.
  sheets: (blad) => !blad.hidden && !blad.veryHidden,
})
const bladen = boek.sheets.filter((blad) => !blad.hidden && !blad.veryHidden).map(leesBlad)
process.stdout.write(JSON.stringify({ bladen, stelsel: boek.dateSystem ?? '1900' }))

function leesBlad(blad) {
  const rijen = []
  let aantal = 0
  for (const [i, waarden] of blad.rows.entries()) {
    const details = (k) => blad.cells?.get(`${i},${k}`)
    const laatste = waarden.findLastIndex((waarde, k) => leesCel(waarde, details(k)) !== null)
    if (laatste < 0) continue
    aantal++
    // Only counted: the whole list is refused.
    if (aantal > meesteRijen + 1) continue
    const cellen = waarden.slice(0, laatste + 1).map((waarde, k) => leesCel(waarde, details(k)))
    rijen.push({ rij: i + 1, verborgen: blad.rowDefs?.get(i)?.hidden === true, cellen })
  }
  const verborgenKolommen = (blad.columns ?? []).flatMap((kolom, k) => (kolom?.hidden ? [k] : []))
  const samengevoegd = (blad.merges ?? []).map((m) => ({
    van: m.startRow + 1,
    tot: m.endRow + 1,
  }))
  return { naam: blad.name, aantal, rijen, verborgenKolommen, samengevoegd }
}

function leesCel(waarde, cel) {
  if (cel?.formula !== undefined || cel?.type === 'formula') return { soort: 'formule' }
  if (cel?.type === 'error') return { soort: 'fout' }
  if (waarde === null || waarde === undefined) return null
  if (typeof waarde === 'string') {
    return waarde.trim() === '' ? null : { soort: 'tekst', waarde }
  }
  if (typeof waarde === 'number') return { soort: 'getal', waarde }
  if (typeof waarde === 'boolean') return { soort: 'waar', waarde }
  // A cell with a date has no time zone: its UTC parts are what the person sees.
  const tijd = waarde instanceof Date ? waarde.getTime() : Number.NaN
  return Number.isNaN(tijd)
    ? { soort: 'fout' }
    : { soort: 'datum', waarde: new Date(tijd).toISOString().slice(0, 10) }
}
