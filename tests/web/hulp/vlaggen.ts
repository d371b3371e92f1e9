// SPDX-License-Identifier: EUPL-1.2
/** How every Chromium of ours starts: alone, without the network, the same on every machine. */
export const VLAGGEN = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever slips through the watch below still reaches nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]
