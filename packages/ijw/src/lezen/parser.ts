// SPDX-License-Identifier: EUPL-1.2
/**
 * saxes with its event handlers declared beforehand. saxes adds each handler to
 * the parser as a new property by a computed name. From the seventh on, V8 gives
 * up on the shape of such an object and makes it a dictionary; every state
 * variable of the parser then costs a lookup, and parsing takes four to six
 * times as long. Properties declared here exist before the first handler is set.
 *
 * The names are those of saxes 6.0.0 (pinned). With other names the parser works
 * as before, only slower.
 */
import { SaxesParser } from 'saxes'

type Namespaced = SaxesParser<{ xmlns: true; position: false }>
type Poort = Pick<Namespaced, 'on' | 'write' | 'close' | 'resolve' | 'position'>

// The handlers are private in the types of saxes, so the base class is narrowed to what we use.
const Basis = SaxesParser as unknown as new (opties: { xmlns: true; position: false }) => Poort

/** A parser for one text, with namespaces. */
export class Parser extends Basis {
  protected xmldeclHandler: unknown = undefined
  protected doctypeHandler: unknown = undefined
  protected piHandler: unknown = undefined
  protected commentHandler: unknown = undefined
  protected openTagStartHandler: unknown = undefined
  protected openTagHandler: unknown = undefined
  protected closeTagHandler: unknown = undefined
  protected textHandler: unknown = undefined
  protected cdataHandler: unknown = undefined
  protected errorHandler: unknown = undefined

  constructor() {
    super({ xmlns: true, position: false })
  }
}
