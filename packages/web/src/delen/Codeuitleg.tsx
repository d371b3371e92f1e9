// SPDX-License-Identifier: EUPL-1.2
/**
 * A code with its explanation under a press, from the same library that judges messages.
 * The library comes over the line only at the first press.
 */
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { naRust } from '../gegevens/rust.ts'
import { useTeksten } from '../teksten/index.tsx'
import type { CodevensterEigenschappen } from './Codevenster.tsx'
import { useMeld } from './Meldingen.tsx'
import './overig.css'

export interface CodeuitlegEigenschappen {
  /** As `uitleg` knows it: `9414`, or with its list `JZ588/31`. */
  readonly code: string
  /** What stands on the button; the code itself when left out. */
  readonly tekst?: string
}

let venster: ComponentType<CodevensterEigenschappen> | undefined

/** For a page that has to go on without the network. */
export async function laadCodevenster(): Promise<void> {
  venster ??= (await import('./Codevenster.tsx')).Codevenster
}

export function Codeuitleg({ code, tekst = code }: CodeuitlegEigenschappen) {
  const { delen, toestanden } = useTeksten()
  const meld = useMeld()
  const plek = useRef<HTMLButtonElement>(null)
  const [open, zetOpen] = useState(false)
  useEffect(() => void naRust().then(() => laadCodevenster().catch(() => {})), [])
  const Venster = venster
  return (
    <>
      <Button
        ref={plek}
        className="code-knop"
        aria-label={delen.code.uitleg(tekst)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() =>
          void laadCodevenster().then(
            () => zetOpen(true),
            () => meld('fout', toestanden.geenVerbinding.tekst),
          )
        }
      >
        {tekst}
      </Button>
      {Venster && open ? <Venster code={code} knop={plek} sluit={() => zetOpen(false)} /> : null}
    </>
  )
}
