// SPDX-License-Identifier: EUPL-1.2
export {
  type Client,
  type Clientantwoord,
  type Clientinvoer,
  type Clientopties,
  type Haal,
  maakClient,
  type Weg,
  type Wegen,
  wegenVan,
} from './client.ts'
export { type Clientfoutcode, KoppelvlakFout } from './fout.ts'
