// SPDX-License-Identifier: EUPL-1.2
/** What a browser shows on the address of the service, as long as there is no web application. */

const STIJL = `
  :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
  body { max-width: 42rem; margin: 4rem auto; padding: 0 1.25rem }
  code { padding: .1em .35em; border: 1px solid currentColor; border-radius: .25rem }
`

const HTML = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stopwijzer draait</title>
<style>${STIJL}</style>
<main>
<h1>Stopwijzer draait</h1>
<p>De dienst staat aan. Gebruik de opdrachtregel om berichten te controleren en te verwerken:</p>
<ul>
<li><code>npx stopwijzer controleer BESTAND</code> controleert een bericht.</li>
<li><code>npx stopwijzer postbus --help</code> vertelt hoe u berichten via mappen verwerkt.</li>
<li><code>npx stopwijzer uitleg 9414</code> legt een code uit.</li>
</ul>
<h2>Is alles in orde?</h2>
<ul>
<li><a href="/gezondheid/levend">Levend</a>: de dienst geeft antwoord.</li>
<li><a href="/gezondheid/gereed">Gereed</a>: de databank en de tabellen zijn er ook.</li>
</ul>
</main>
</html>
`

/** The page and its headers; the policy allows the style in the page and nothing else. */
export const STARTPAGINA = {
  html: HTML,
  koppen: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
} as const
