// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/dienst`: the running service and everything that touches the world. */
export { isZip, leesZip, ZIPGRENZEN, type ZipGrenzen, type ZipItem } from './bestanden/zip.ts'
export { ZIPFOUTEN, ZipFout, type ZipFoutcode } from './bestanden/zipfout.ts'
