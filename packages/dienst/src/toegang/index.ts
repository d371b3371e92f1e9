// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/dienst/toegang`: people at the command line, without web server or tokens. */
export { MENSENROLLEN, type Mensenrol } from '@stopwijzer/koppelvlak'
export type { Lid } from './beheer.ts'
export { type Demomens, maakDemomensen } from './demomensen.ts'
export { maakToegangskern, STANDAARDREGELS, type Toegangskern } from './kern.ts'
export {
  blokkeerAccount,
  type Link,
  leesGebruikers,
  maakNieuweLink,
  type Operator,
  voegGebruikerToe,
} from './operator.ts'
