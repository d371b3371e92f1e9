// SPDX-License-Identifier: EUPL-1.2
/** A product: its category with the national label, and the code that the region gave it. */
import { Code } from '../../delen/Code.tsx'

export function Product({ product }: { readonly product: string }) {
  const [categorie = product, code] = product.split('/')
  return (
    <span>
      <Code lijst="JZ020" code={categorie} />
      {code === undefined ? null : <span className="zacht">{` · ${code}`}</span>}
    </span>
  )
}
