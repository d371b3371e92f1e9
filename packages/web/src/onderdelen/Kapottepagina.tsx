// SPDX-License-Identifier: EUPL-1.2
/** A page that breaks while it is drawn. */
export default function Kapottepagina(): never {
  throw new Error('expres kapot')
}
