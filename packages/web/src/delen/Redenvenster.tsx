// SPDX-License-Identifier: EUPL-1.2
/** A dialog that asks why, for the audit log. */
import { Formuliervenster, type FormuliervensterEigenschappen } from './Formuliervenster.tsx'
import type { Veldmelding } from './Foutenlijst.tsx'
import { Tekstveld } from './Tekstveld.tsx'
import { KORTSTE_REDEN, korterDan, LANGSTE_REDEN, tekstUit } from './velden.ts'

export interface RedenvensterEigenschappen
  extends Omit<FormuliervensterEigenschappen, 'toets' | 'bijVerzenden' | 'children'> {
  readonly label: string
  readonly veldUitleg: string
  /** There is no reason yet, or one that says nothing. */
  readonly vul: string
  readonly bijReden: (reden: string) => Promise<readonly Veldmelding[]>
}

export function Redenvenster(eigenschappen: RedenvensterEigenschappen) {
  const { label, veldUitleg, vul, bijReden, ...venster } = eigenschappen
  return (
    <Formuliervenster
      {...venster}
      toets={(velden) => korterDan(KORTSTE_REDEN, velden, 'reden', vul)}
      bijVerzenden={(velden) => bijReden(tekstUit(velden, 'reden'))}
    >
      <Tekstveld
        naam="reden"
        label={label}
        uitleg={veldUitleg}
        regels={3}
        hoogstens={LANGSTE_REDEN}
        breedte="vol"
        metFocus
      />
    </Formuliervenster>
  )
}
