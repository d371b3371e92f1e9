// SPDX-License-Identifier: EUPL-1.2
/**
 * HTML: one file that stands alone. No script, no network, readable on paper and
 * with a screen reader; the policy in its head forbids loading anything.
 */
import type { Bevinding, LaagUitkomst, Rapport } from '@stopwijzer/ijw'
import { aantal, opsomming } from '../../uitvoer/tekst.ts'
import { xml } from '../../uitvoer/xml.ts'
import { codelijstBij, labelVan } from '../codes.ts'
import type { Bron } from '../toelichting.ts'
import { type Formaat, LAAGNAAM, laagnaam, type Telling, telzinnen } from './formaat.ts'
import { STIJL } from './htmlstijl.ts'

/** `gemaakt` is the date in the heading, as people read it. The page is built whole: a person must open it. */
export function html(gemaakt: string): Formaat {
  const rijen: string[] = []
  const delen: string[] = []
  return {
    begin: () => '',
    bestand({ rapport, bron }) {
      const nummer = rijen.length + 1
      rijen.push(rij(rapport, nummer))
      if (rapport.bevindingen.length > 0) delen.push(deel(rapport, bron, nummer))
      return ''
    },
    einde: (telling) => pagina(gemaakt, telling, rijen, delen),
  }
}

function pagina(
  gemaakt: string,
  telling: Telling,
  rijen: readonly string[],
  delen: readonly string[],
): string {
  const niet = telling.nietGecontroleerd.map(
    ({ laag, reden }) => `<li>${LAAGNAAM[laag]}: ${xml(reden ?? '')}</li>`,
  )
  const slot =
    niet.length === 0 ? '' : `<h3>Niet gecontroleerd</h3>\n<ul>\n${niet.join('\n')}\n</ul>\n`
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Controle van iJw-berichten, ${xml(gemaakt)}</title>
<style>
${STIJL}</style>
</head>
<body>
<main>
<h1>Controle van iJw-berichten</h1>
<p>Gemaakt met Stopwijzer op ${xml(gemaakt)}.</p>
<h2>Samenvatting</h2>
<p>${telzinnen(telling).join(' ')}</p>
${slot}<div class="breed" role="region" aria-label="Bestanden" tabindex="0">
<table>
<caption>Bestanden</caption>
<thead><tr><th scope="col">Bestand</th><th scope="col">Bericht</th><th scope="col">Uitkomst</th></tr></thead>
<tbody>
${rijen.join('\n')}
</tbody>
</table>
</div>
${delen.join('\n')}
</main>
</body>
</html>
`
}

function rij(rapport: Rapport, nummer: number): string {
  const naam = xml(rapport.bestand ?? '')
  const fouten = rapport.bevindingen.filter((b) => b.ernst === 'fout').length
  const waarschuwingen = rapport.bevindingen.length - fouten
  const gedaan = rapport.lagen.filter((l) => l.uitkomst === 'goed').map((l) => LAAGNAAM[l.laag])
  const uitkomst = [
    fouten > 0 ? aantal(fouten, 'fout', 'fouten') : `geen fouten in ${opsomming(gedaan)}`,
    waarschuwingen > 0 ? aantal(waarschuwingen, 'waarschuwing', 'waarschuwingen') : '',
  ].filter((deel) => deel !== '')
  const koppeling =
    rapport.bevindingen.length > 0 ? `<a href="#bestand-${nummer}">${naam}</a>` : naam
  const soort = [rapport.berichtsoort, rapport.standaard].filter((deel) => deel !== null).join(' ')
  return `<tr><th scope="row">${koppeling}</th><td>${xml(soort)}</td><td>${uitkomst.join(', ')}</td></tr>`
}

function deel(rapport: Rapport, bron: Bron | null, nummer: number): string {
  const sha = rapport.sha256 === null ? '' : `<p class="klein">SHA-256: ${rapport.sha256}</p>\n`
  const lagen = rapport.lagen.map((laag) => laagregel(rapport, laag)).join('\n')
  return `<section aria-labelledby="bestand-${nummer}">
<h2 id="bestand-${nummer}">${xml(rapport.bestand ?? '')}</h2>
${sha}<ol class="bevindingen">
${rapport.bevindingen.map((b) => bevinding(b, rapport, bron)).join('\n')}
</ol>
<h3>Wat is gecontroleerd?</h3>
<ul>
${lagen}
</ul>
</section>`
}

function laagregel(rapport: Rapport, { laag, uitkomst, reden }: LaagUitkomst): string {
  const woord = { goed: 'goed', fout: 'fout', overgeslagen: 'niet gecontroleerd' }[uitkomst]
  return `<li>${laagnaam(rapport, laag)}: ${woord}${reden === null ? '' : `. ${xml(reden)}`}</li>`
}

function bevinding(b: Bevinding, rapport: Rapport, bron: Bron | null): string {
  const ernst = b.ernst === 'fout' ? 'Fout' : 'Let op'
  const bij = b.retourcode === null ? (b.soort ?? '') : `retourcode ${b.retourcode}`
  const code = bij === '' ? b.regel : `${b.regel}, ${bij}`
  const plek = b.locatie?.regel == null ? '' : `, regel ${b.locatie.regel}`
  const wie = bron?.wie(b)
  const feiten = [
    wie ? ['Om wie het gaat', xml(wie)] : null,
    ['Gevolg', xml(b.gevolg)],
    ['Wat te doen', xml(b.actie)],
    b.mogelijk?.length ? ['Mogelijk', codes(b, rapport)] : null,
    b.locatie?.pad ? ['Plek', `<code>${xml(b.locatie.pad)}</code>`] : null,
  ].filter((feit) => feit !== null)
  return `<li class="${b.ernst}">
<h3>${ernst}: ${xml(b.boodschap)}</h3>
<p class="klein">${xml(code)}${plek}</p>
${regel(b, bron)}<dl>
${feiten.map(([naam, waarde]) => `<dt>${naam}</dt><dd>${waarde}</dd>`).join('\n')}
</dl>
</li>`
}

function regel(b: Bevinding, bron: Bron | null): string {
  const bronregel = bron?.regel(b)
  if (!bronregel) return ''
  const { tekst, vanaf, lengte } = bronregel
  const eind = vanaf + lengte
  const gemerkt = `<mark>${xml(tekst.slice(vanaf, eind))}</mark>`
  return `<pre><code>${xml(tekst.slice(0, vanaf))}${gemerkt}${xml(tekst.slice(eind))}</code></pre>\n`
}

function codes(b: Bevinding, rapport: Rapport): string {
  const lijst = codelijstBij(rapport, b.locatie?.pad)
  const delen = (b.mogelijk ?? []).map((code) => {
    const label = labelVan(lijst, code)
    return xml(label === null ? code : `${code} ${label}`)
  })
  return `${delen.join('; ')}${lijst === null ? '' : ` (codelijst ${xml(lijst)})`}`
}
