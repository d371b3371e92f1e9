// SPDX-License-Identifier: EUPL-1.2
/** Local name of the root element of every iJw message. */
export const WORTELNAAM = 'Bericht'
