// SPDX-License-Identifier: EUPL-1.2
/** The forms of `toon`: text for a terminal, JSON, and a page that stands alone. */
import type { Deel, Weergave } from '@stopwijzer/ijw'
import { STIJL } from '../controle/formaten/htmlstijl.ts'
import { maakVerf } from '../uitvoer/kleur.ts'
import { vouw, zichtbaar } from '../uitvoer/tekst.ts'
import { xml } from '../uitvoer/xml.ts'

export function alsTekst(weergave: Weergave, breedte: number, kleur: boolean): string {
  const verf = maakVerf(kleur)
  const regels = [verf.vet(kop(weergave)), zichtbaar(weergave.bestand)]
  const toon = (deel: Deel, diepte: number) => {
    const inspringing = '  '.repeat(diepte)
    if (deel.waarde === null) {
      if (diepte === 0) regels.push('')
      regels.push(`${inspringing}${verf.vet(deel.label)}`)
      for (const onder of deel.delen) toon(onder, diepte + 1)
      return
    }
    const kolom = Math.max(deel.label.length + 2, 40 - inspringing.length)
    const links = inspringing + deel.label.padEnd(kolom)
    const vouwbaar = vouw(zichtbaar(deel.getoond ?? ''), breedte - links.length, '', '')
    regels.push(links + vouwbaar.replaceAll('\n', `\n${' '.repeat(links.length)}`))
  }
  for (const deel of weergave.delen) toon(deel, 0)
  return `${regels.join('\n')}\n`
}

export function alsJson(weergave: Weergave): string {
  return `${JSON.stringify(weergave, null, 2)}\n`
}

export function alsHtml(weergave: Weergave): string {
  const delen = weergave.delen.map((deel) => groep(deel, 2)).join('\n')
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(kop(weergave))}</title>
<style>
${STIJL}</style>
</head>
<body>
<main>
<h1>${xml(kop(weergave))}</h1>
<p class="klein">${xml(weergave.bestand)}</p>
${delen}
</main>
</body>
</html>
`
}

function kop({ berichtsoort, titel, standaard }: Weergave): string {
  return `${berichtsoort} ${titel}${standaard === null ? '' : ` (${standaard})`}`
}

/** A group is a heading with its values in one list; groups in it follow below. */
function groep(deel: Deel, niveau: number): string {
  const h = Math.min(niveau, 6)
  const waarden = deel.delen.filter(({ waarde }) => waarde !== null)
  const groepen = deel.delen.filter(({ waarde }) => waarde === null)
  const lijst =
    waarden.length === 0
      ? ''
      : `<dl>\n${waarden.map(({ label, getoond }) => `<dt>${xml(label)}</dt><dd>${xml(getoond ?? '')}</dd>`).join('\n')}\n</dl>\n`
  return `<h${h}>${xml(deel.label)}</h${h}>\n${lijst}${groepen.map((onder) => groep(onder, niveau + 1)).join('\n')}`
}
