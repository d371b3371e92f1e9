// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/koppelvlak`: the contract of the REST API as data. */
export * from './client/index.ts'
export { type Documentopties, openapi } from './openapi/openapi.ts'
export * from './problemen.ts'
export * from './rechten/index.ts'
export * from './route.ts'
export { problemenVan } from './routeproblemen.ts'
export * from './routes/controles.ts'
export * from './routes/gevolgen.ts'
export * from './routes/index.ts'
export * from './routes/rapportages.ts'
export * from './routes/termijnen.ts'
export * from './soorten/index.ts'
