// SPDX-License-Identifier: EUPL-1.2
/**
 * A form: gathers errors of its own check and of the API, shows them in the summary and at
 * their fields, and sends once at a time. What was filled in stays, whatever the answer; so
 * does a message, until its field changes or it is sent again.
 */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Foutenlijst, naarVeldZodra, type Veldmelding } from './Foutenlijst.tsx'
import { useNogWaar } from './useNogWaar.ts'
import { Veldfouten } from './Veld.tsx'

export interface FormulierEigenschappen {
  /** Sends; an answer with messages means that it did not succeed. */
  readonly bijVerzenden: (velden: FormData) => Promise<readonly Veldmelding[]>
  /** Errors that can be seen before sending. */
  readonly toets?: (velden: FormData) => readonly Veldmelding[]
  /** What is still empty, in the order of the fields: sending then leads to the first of them. */
  readonly leeg?: readonly Veldmelding[]
  /** The field where the user wants to be when the form opens. */
  readonly beginBij?: string | undefined
  /** The fields and the buttons; `bezig` while it sends. */
  readonly children: (bezig: boolean) => ReactNode
  readonly naam?: string
}

interface Stand {
  readonly fouten: readonly Veldmelding[]
  /** The field to go to; without it the summary takes the focus. */
  readonly naar: string | undefined
  readonly verstuurd?: FormData
}

export function Formulier(eigenschappen: FormulierEigenschappen) {
  const { bijVerzenden, toets, leeg = [], beginBij, children, naam } = eigenschappen
  const [{ fouten, naar, verstuurd }, zetStand] = useState<Stand>({ fouten: [], naar: undefined })
  const [bezig, zetBezig] = useState(false)
  const vak = useRef<HTMLFormElement>(null)
  const nog = useNogWaar(vak, fouten, verstuurd)
  useEffect(() => (beginBij === undefined ? undefined : naarVeldZodra(beginBij)), [beginBij])

  async function verzend(gebeurtenis: FormEvent<HTMLFormElement>) {
    gebeurtenis.preventDefault()
    if (bezig) return
    const velden = new FormData(gebeurtenis.currentTarget)
    const zetFouten = (nieuw: readonly Veldmelding[], bij?: string) =>
      zetStand({ fouten: [...nieuw], naar: bij, verstuurd: velden })
    if (leeg.length > 0) return zetFouten(leeg, leeg[0]?.veld)
    const eigen = toets?.(velden) ?? []
    if (eigen.length > 0) return zetFouten(eigen)
    zetBezig(true)
    try {
      zetFouten(await bijVerzenden(velden))
    } finally {
      zetBezig(false)
    }
  }

  return (
    <Form
      ref={vak}
      onSubmit={verzend}
      validationBehavior="aria"
      className="veld-formulier"
      {...(naam === undefined ? {} : { 'aria-label': naam })}
    >
      <Foutenlijst fouten={nog} poging={fouten} naar={naar} />
      <Veldfouten value={perVeld(nog)}>{children(bezig)}</Veldfouten>
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
