// SPDX-License-Identifier: EUPL-1.2
/** Method, path and kinds of body of every route, made at build time (vite.config.ts). */
declare module 'virtual:wegen' {
  const wegen: import('@stopwijzer/koppelvlak').Wegen<import('@stopwijzer/koppelvlak').Routes>
  export default wegen
}

/** The pages of all rules, also of those that the library for the browser does not run. */
declare module 'virtual:regelpaginas' {
  const paginas: readonly import('./regelpagina.ts').Regelpagina[]
  export default paginas
}

/** Everything there is to explain, by code and title. */
declare module 'virtual:uitleglijst' {
  type Uitleg = import('@stopwijzer/ijw').Uitleg
  const lijst: readonly Pick<Uitleg, 'code' | 'titel' | 'soort' | 'berichten'>[]
  export default lijst
}

/** The code lists by id, each code with its label. */
declare module 'virtual:codelijsten' {
  const lijsten: Readonly<
    Record<import('@stopwijzer/ijw').CodelijstId, readonly import('./codelijst.ts').Code[]>
  >
  export default lijsten
}
