// SPDX-License-Identifier: EUPL-1.2
/**
 * Builds the web application into `dist`. Mode `proef` adds the page that shows every part
 * (`/onderdelen`); `SERVICE` says where a development server finds the API.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import localesPlugin from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { CODELIJST_IDS, codelijst, maakUitleg } from '../ijw/src/index.ts'
import { ROUTES, wegenVan } from '../koppelvlak/src/index.ts'
import { leesRegelpaginas } from './regelpaginas.ts'

const pakketten = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const dienst = process.env.SERVICE ?? 'http://127.0.0.1:8307'

/**
 * The order of the layers, at the head of every style: which file a browser gets first differs
 * per page, and the first that names the layers decides.
 */
const LAGEN = '@layer stijl.basis, stijl.kader, stijl.delen, stijl.paginas, stijl.rust;\n'
const lagen: Plugin = {
  name: 'lagen',
  enforce: 'pre',
  transform: {
    filter: { id: /\/packages\/web\/src\/.*\.css$/ },
    handler: (stijl) => ({ code: LAGEN + stijl, map: null }),
  },
}

/**
 * What the client must know of each route, as a small module: the schemas of the contract stay
 * out of the browser.
 */
const WEGEN = 'virtual:wegen'
const wegen: Plugin = {
  name: 'wegen',
  resolveId: { filter: { id: /^virtual:wegen$/ }, handler: () => `\0${WEGEN}` },
  load: {
    filter: { id: /^\0virtual:wegen$/ },
    handler: () => `export default ${JSON.stringify(wegenVan(ROUTES))}`,
  },
}

const leesPaginas = () =>
  leesRegelpaginas([`${pakketten}/ijw/src/regels`, `${pakketten}/keten/src/regels`])

/** What the page with explanations knows of each rule, also of those in `keten`. */
const REGELPAGINAS = 'virtual:regelpaginas'
const regelpaginas: Plugin = {
  name: 'regelpaginas',
  resolveId: { filter: { id: /^virtual:regelpaginas$/ }, handler: () => `\0${REGELPAGINAS}` },
  load: {
    filter: { id: /^\0virtual:regelpaginas$/ },
    handler: () => `export default ${JSON.stringify(leesPaginas())}`,
  },
}

/**
 * What there is to explain, by code and title: enough for a list to stand, at a tenth of what the
 * explanations themselves weigh.
 */
const UITLEGLIJST = 'virtual:uitleglijst'
const uitleglijst: Plugin = {
  name: 'uitleglijst',
  resolveId: { filter: { id: /^virtual:uitleglijst$/ }, handler: () => `\0${UITLEGLIJST}` },
  load: {
    filter: { id: /^\0virtual:uitleglijst$/ },
    handler() {
      const uitlegger = maakUitleg(leesPaginas())
      const lijst = uitlegger.codes.flatMap((naam) => {
        const uitleg = uitlegger.uitleg(naam)
        if (uitleg === undefined) return []
        const { code, titel, soort, berichten } = uitleg
        return { code, titel, soort, berichten }
      })
      return `export default ${JSON.stringify(lijst)}`
    },
  },
}

/** The code lists by code and label: a seventh of the library that they are a part of. */
const CODELIJSTEN = 'virtual:codelijsten'
const codelijsten: Plugin = {
  name: 'codelijsten',
  resolveId: { filter: { id: /^virtual:codelijsten$/ }, handler: () => `\0${CODELIJSTEN}` },
  load: {
    filter: { id: /^\0virtual:codelijsten$/ },
    handler() {
      const lijsten = CODELIJST_IDS.map((id) => [
        id,
        codelijst(id).codes.map(({ code, label }) => ({ code, label })),
      ])
      return `export default ${JSON.stringify(Object.fromEntries(lijsten))}`
    },
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    lagen,
    wegen,
    regelpaginas,
    uitleglijst,
    codelijsten,
    react(),
    localesPlugin.vite({ locales: ['nl-NL', 'en-US'] }),
  ],
  resolve: {
    // The sources of our own packages, so that a build never holds a stale one. Not by the
    // condition `source`: packages of others have that too, with sources that are not for us.
    alias: [
      { find: /^@stopwijzer\/(ijw|koppelvlak)$/, replacement: `${pakketten}/$1/src/index.ts` },
      {
        find: /^@stopwijzer\/koppelvlak\/(csv|doel|taaknamen|zip)$/,
        replacement: `${pakketten}/koppelvlak/src/$1.ts`,
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Everything is a file of our own: the policy of the page allows no `data:` address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    reportCompressedSize: false,
    // Size is held by a test, packed and for the first view.
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/v1': dienst, '/thema': dienst } },
})
