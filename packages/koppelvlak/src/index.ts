// SPDX-License-Identifier: EUPL-1.2
/** `@stopwijzer/koppelvlak`: the contract of the REST API as data. */
export {}
