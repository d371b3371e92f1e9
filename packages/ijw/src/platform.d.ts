// SPDX-License-Identifier: EUPL-1.2
// What the library uses of the platform: present in Node 20+ and in every browser.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input: string): Uint8Array
  encodeInto(input: string, target: Uint8Array): { read: number; written: number }
}
