// SPDX-License-Identifier: EUPL-1.2
/** Why a zip is refused: the table of the contract, which the browser follows too. */
export { ZIPFOUTEN, ZipFout, type ZipFoutcode } from '@stopwijzer/koppelvlak/zip'
