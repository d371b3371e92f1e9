// SPDX-License-Identifier: EUPL-1.2
/** Hides BSNs in whatever is shown; the same for the command line and the API. */
export { isElfproef, maskeer, masker } from '@stopwijzer/ijw'
