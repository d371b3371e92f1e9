// SPDX-License-Identifier: EUPL-1.2
/**
 * A form: gathers errors of its own check and of the API, shows them in the summary and at
 * their fields, and sends once at a time. What was filled in stays, whatever the answer; so do the
 * messages, until it is sent again: one that vanishes while you press a button moves that button.
 */
import { type FormEvent, type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Foutenlijst, type Veldmelding } from './Foutenlijst.tsx'
import { Veldfouten } from './Veld.tsx'

export interface FormulierEigenschappen {
  /** Sends; an answer with messages means that it did not succeed. */
  readonly bijVerzenden: (velden: FormData) => Promise<readonly Veldmelding[]>
  /** Errors that can be seen before sending. */
  readonly toets?: (velden: FormData) => readonly Veldmelding[]
  /** The fields and the buttons; `bezig` while it sends. */
  readonly children: (bezig: boolean) => ReactNode
  readonly naam?: string
}

export function Formulier({ bijVerzenden, toets, children, naam }: FormulierEigenschappen) {
  const [fouten, zetFouten] = useState<readonly Veldmelding[]>([])
  const [bezig, zetBezig] = useState(false)

  async function verzend(gebeurtenis: FormEvent<HTMLFormElement>) {
    gebeurtenis.preventDefault()
    if (bezig) return
    const velden = new FormData(gebeurtenis.currentTarget)
    const eigen = toets?.(velden) ?? []
    if (eigen.length > 0) return zetFouten([...eigen])
    zetBezig(true)
    try {
      zetFouten([...(await bijVerzenden(velden))])
    } finally {
      zetBezig(false)
    }
  }

  return (
    <Form
      onSubmit={verzend}
      validationBehavior="aria"
      className="veld-formulier"
      {...(naam === undefined ? {} : { 'aria-label': naam })}
    >
      <Foutenlijst fouten={fouten} />
      <Veldfouten value={perVeld(fouten)}>{children(bezig)}</Veldfouten>
    </Form>
  )
}

/** The messages by name of their field. */
function perVeld(fouten: readonly Veldmelding[]): Record<string, string> {
  const velden: Record<string, string> = {}
  for (const { veld, melding } of fouten) {
    if (veld !== undefined) velden[veld] = velden[veld] ? `${velden[veld]} ${melding}` : melding
  }
  return velden
}
