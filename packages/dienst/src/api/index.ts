// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/dienst/api`: apart, so that commands without it do not load a web server. */

export {
  type Aanmelddienst,
  alsToegangsconfiguratie,
  maakAanmelddienst,
} from '../toegang/aanmelddienst.ts'
export { voegWebToe, WEBMAP, type Webopties } from '../web/web.ts'
export { type ApiConfiguratie, alsApiConfiguratie, leesApiConfiguratie } from './configuratie.ts'
export { type Api, type ApiOpties, maakApi } from './server.ts'
export type { Herken, Herkenbaar, Wie } from './wie.ts'
