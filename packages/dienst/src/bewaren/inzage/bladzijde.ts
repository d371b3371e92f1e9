// SPDX-License-Identifier: EUPL-1.2
/** The page of an export about one person: what it is, what is in it, in words. */
import { type Bericht, type Deel, maakWeergave, toonDatum } from '@stopwijzer/ijw'
import type { Inzagebericht, Inzagegegevens } from './gegevens.ts'

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function html(tekst: string): string {
  return tekst.replace(VERBODEN, '·').replace(/[&<>"']/g, (teken) => TEKENS[teken]!)
}

const STIJL = `body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}h2{margin-top:2.5rem;border-top:1px solid #767676;padding-top:1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #767676;padding:.375rem .75rem .375rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.125rem 1rem}dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere}
.letop{border-left:.375rem solid #b00020;padding:.25rem 0 .25rem 1rem}`

function pagina(titel: string, inhoud: string): string {
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(titel)}</title>
<style>${STIJL}</style>
</head>
<body>
<main>
<h1>${html(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`
}

const moment = (lokaal: string) => `${toonDatum(lokaal.slice(0, 10))} ${lokaal.slice(11, 16)}`
const utc = (iso: string) => `${moment(iso)} UTC`

function tabel(
  bijschrift: string,
  koppen: readonly string[],
  rijen: readonly (readonly string[])[],
) {
  if (rijen.length === 0) return '<p>Niets.</p>'
  const rij = (cellen: readonly string[], soort: 'th' | 'td') =>
    `<tr>${cellen.map((cel) => `<${soort}${soort === 'th' ? ' scope="col"' : ''}>${cel}</${soort}>`).join('')}</tr>`
  return `<table><caption>${html(bijschrift)}</caption><thead>${rij(koppen.map(html), 'th')}</thead>
<tbody>${rijen.map((cellen) => rij(cellen, 'td')).join('\n')}</tbody></table>`
}

/** The first page. `bestanden`: name of the readable page per message. */
export function indexbladzijde(
  gegevens: Inzagegegevens,
  bestanden: ReadonlyMap<string, string>,
): string {
  const { toestanden, berichten, taken, gevolgen, notities, ingezien } = gegevens
  const letop = gegevens.afgeschermd
    ? '<p class="letop"><strong>Deze cliënt is afgeschermd (OP003).</strong> Geef niets hiervan aan iemand voordat u overlegde met de verantwoordelijke professional.</p>'
    : ''
  return pagina(
    'Gegevens over één persoon',
    `${letop}
<p>BSN ${html(gegevens.bsn)}. Gemaakt op ${moment(gegevens.gemaakt)} uit de gegevens van organisatie ${html(gegevens.organisatie)}, voor een verzoek om inzage (AVG, artikel 15).</p>
<p class="letop">In berichten kunnen gegevens van anderen staan, zoals ouders of andere relaties. Kijk daar eerst naar, voordat u dit aan iemand geeft.</p>
<p>Hetzelfde staat in <a href="gegevens.json">gegevens.json</a>. De berichten zoals ze waren staan in de map berichten.</p>
<h2>Toewijzingen</h2>
${tabel(
  'Waar elke toewijzing staat',
  ['Nummer', 'Gemeente', 'Aanbieder', 'Toewijzing', 'Levering', 'Stops'],
  toestanden.map((t) => [
    html(t.toewijzingNummer ?? 'zonder nummer'),
    html(t.gemeente),
    html(t.aanbieder),
    html(t.toewijzing),
    html(t.levering),
    t.stops.map((s) => `${toonDatum(s.einddatum)}, reden ${html(s.redenBeeindiging)}`).join('<br>'),
  ]),
)}
<h2>Berichten</h2>
${tabel(
  'Alle berichten',
  ['Wanneer', 'Bericht', 'Van', 'Naar', 'Uitkomst', 'Lezen'],
  berichten.map((b) => [
    moment(b.moment),
    html(b.berichtsoort ?? 'onbekend'),
    html(b.afzender ?? ''),
    html(b.ontvanger ?? ''),
    html(b.oordeel ?? b.status),
    `<a href="${bestanden.get(b.id)}">${html(b.identificatie ?? 'bekijk')}</a>`,
  ]),
)}
<h2>Notities</h2>
${tabel(
  'Wat mensen erbij schreven',
  ['Wanneer', 'Wie', 'Tekst'],
  notities.map((n) => [moment(n.moment), html(n.door), html(n.tekst)]),
)}
<h2>Taken</h2>
${tabel(
  'Wat mensen moesten doen of beslissen',
  ['Gemaakt', 'Soort', 'Toewijzing', 'Staat'],
  taken.map((t) => [
    moment(String(t.aangemaakt)),
    html(String(t.soort)),
    html(String(t.toewijzingNummer ?? '')),
    html(String(t.status)),
  ]),
)}
<h2>Gevolgen voor de betaling</h2>
${tabel(
  'Volgens de regionale afspraak',
  ['Toewijzing', 'Einddatum', 'Reden', 'Gevolg'],
  gevolgen.map((g) => [
    html(g.toewijzingNummer ?? 'zonder nummer'),
    toonDatum(g.einddatum),
    html(g.redenBeeindiging),
    html(g.tekst),
  ]),
)}
<h2>Wie keek</h2>
${tabel(
  'Mensen en systemen, nieuwste eerst',
  ['Wanneer', 'Wie', 'Rol', 'Wat', 'Waarvoor'],
  ingezien.map((b) => [utc(b.tijdstip), html(b.wie), html(b.rol), html(b.soort), html(b.doel)]),
)}`,
  )
}

/** One message in words; `bericht` is null when it cannot be read. */
export function berichtbladzijde(kop: Inzagebericht, bericht: Bericht | null, xml: string): string {
  const titel = `${kop.berichtsoort ?? 'Bericht'} ${kop.identificatie ?? ''}`.trim()
  const codes = kop.codes === null ? '' : `<p>Codes: ${html(JSON.stringify(kop.codes))}</p>`
  const inhoud =
    bericht === null
      ? '<p>Dit bericht is niet te lezen. Zie het bestand zelf.</p>'
      : maakWeergave(bericht, xml, true)
          .delen.map((deel) => groep(deel, 2))
          .join('\n')
  return pagina(
    titel,
    `<p><a href="../index.html">Terug</a> · <a href="${xml}">Het bestand zelf</a></p>
<p>${moment(kop.moment)}, ${html(kop.oordeel ?? kop.status)}.</p>
${codes}
${inhoud}`,
  )
}

function groep(deel: Deel, niveau: number): string {
  const h = Math.min(niveau, 6)
  const waarden = deel.delen.filter(({ waarde }) => waarde !== null)
  const lijst = waarden
    .map(({ label, getoond }) => `<dt>${html(label)}</dt><dd>${html(getoond ?? '')}</dd>`)
    .join('\n')
  const onder = deel.delen
    .filter(({ waarde }) => waarde === null)
    .map((een) => groep(een, niveau + 1))
    .join('\n')
  return `<h${h}>${html(deel.label)}</h${h}>\n${lijst === '' ? '' : `<dl>${lijst}</dl>\n`}${onder}`
}
