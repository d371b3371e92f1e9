// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { DIENSTFOUTEN, ENVELOPFOUTEN, EXCELFOUTEN, ZIPFOUTEN } from '@stopwijzer/dienst'
import { describe, expect, it } from 'vitest'
import { AFSLUIT, CliFout, FOUTEN, type Foutcode } from './fouten.ts'

const PAGINA = fileURLToPath(new URL('../../../../docs/fouten.md', import.meta.url))
const codes = Object.keys(FOUTEN).sort() as Foutcode[]

/** docs/fouten.md, made from the tables; `vitest -u` writes it anew. */
function pagina(): string {
  const rij = (cellen: readonly string[]) => `| ${cellen.join(' | ')} |`
  const cel = (tekst: string) => tekst.replace(/\{(\w+)\}/g, '_$1_').replaceAll('|', '\\|')
  const opdracht = codes.map((code) => {
    const { zin, remedie, ...rest } = FOUTEN[code]
    const afsluit = 'afsluit' in rest ? rest.afsluit : AFSLUIT.fout
    return rij([`\`${code}\``, cel(zin), cel(remedie), String(afsluit)])
  })
  const bestanden = (tabel: typeof ZIPFOUTEN | typeof EXCELFOUTEN | typeof ENVELOPFOUTEN) =>
    Object.entries(tabel)
      .map(([code, { zin, remedie }]) => rij([`\`${code}\``, zin, remedie]))
      .join('\n')
  const dienst = Object.entries(DIENSTFOUTEN)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { zin, remedie }]) =>
      rij([`\`${code}\``, zin.replaceAll('%s', '…'), remedie.replaceAll('%s', '…')]),
    )
  return `# Fouten

Deze pagina wordt gemaakt uit de tabellen in de programma's. Een test houdt haar volledig.

## Fouten van de opdrachtregel

Zo'n fout gaat over het gebruik of over de computer, nooit over de inhoud van een bericht. De melding staat op stderr. Op de plek van een _schuin_ woord staat de waarde.

Afsluitcodes: 0 is goed, 1 betekent dat er bevindingen zijn, 2 is verkeerd gebruik of een probleem met de computer, 3 is niets te doen.

| Code | Wat is er? | Wat te doen? | Afsluitcode |
|---|---|---|---|
${opdracht.join('\n')}

## Fouten van de dienst

Zo'n fout gaat over de databank, de sleutels, de instellingen of de mappen. De afsluitcode is 2. Op de plek van de puntjes staat de waarde.

| Code | Wat is er? | Wat te doen? |
|---|---|---|
${dienst.join('\n')}

## Geweigerde zips

Een zip wordt als geheel geweigerd, voordat er iets uit wordt gelezen. In een rapport is dat een bevinding \`BESTAND\`, met de code in \`soort\`.

| Code | Wat is er? | Wat te doen? |
|---|---|---|
${bestanden(ZIPFOUTEN)}

## Geweigerde StUF-documenten

Een bestand in \`in/\` kan om zijn envelop geweigerd worden, ook binnen een zip. In het rapport is dat een bevinding \`BESTAND\`, met de code in \`soort\`. Zie [Postbus](gebruik/postbus.md).

| Code | Wat is er? | Wat te doen? |
|---|---|---|
${bestanden(ENVELOPFOUTEN)}

## Geweigerde Excelbestanden

Een Excelbestand met een lijst wordt als geheel geweigerd, voordat er een rij uit wordt gelezen. De opdrachtregel noemt de code in \`LIJST_EXCEL\`.

| Code | Wat is er? | Wat te doen? |
|---|---|---|
${bestanden(EXCELFOUTEN)}
`
}

describe('fouten', () => {
  it('staan allemaal op de pagina', async () => {
    await expect(pagina()).toMatchFileSnapshot(PAGINA)
  })

  it.each(codes)('%s: een zin met een punt, en een remedie', (code) => {
    const { zin, remedie } = FOUTEN[code]
    expect(zin).toMatch(/^['A-ZÉ{].*([.}]|\{oorzaak\})$/)
    expect(remedie.length).toBeGreaterThan(8)
    expect(`${zin} ${remedie}`).not.toMatch(/u dient|error/i)
  })

  it('een fout zegt wat er is, waar is gekeken en wat te doen', () => {
    const fout = new CliFout('PAD_ONBEKEND', { pad: 'x.xml' }, ['Gezocht: /map/x.xml'])
    expect(fout.tekst()).toBe(
      "Fout PAD_ONBEKEND: Het bestand of de map 'x.xml' bestaat niet.\n  Gezocht: /map/x.xml\n  Wat te doen: Controleer de naam en de map waarin u werkt.",
    )
    expect(fout.afsluit).toBe(2)
  })
})
