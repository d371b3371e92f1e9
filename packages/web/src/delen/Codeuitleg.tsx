// SPDX-License-Identifier: EUPL-1.2
/**
 * A code with its explanation under a press, from the same library that judges messages.
 * The library comes over the line only at the first press.
 */
import type { Uitleg } from '@stopwijzer/ijw'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useTeksten } from '../teksten/index.tsx'
import { Koppeling } from './Koppeling.tsx'
import './overig.css'

type Stand = 'laden' | 'mislukt' | 'onbekend' | Uitleg

export interface CodeuitlegEigenschappen {
  /** As `uitleg` knows it: `9414`, or with its list `JZ588/31`. */
  readonly code: string
  /** What stands on the button; the code itself when left out. */
  readonly tekst?: string
}

export function Codeuitleg({ code, tekst = code }: CodeuitlegEigenschappen) {
  const { code: t } = useTeksten().delen
  const [stand, zetStand] = useState<Stand>('laden')
  async function laad(open: boolean) {
    if (!open || typeof stand === 'object') return
    try {
      const { uitlegger } = await import('../gegevens/uitleg.ts')
      zetStand(uitlegger.uitleg(code) ?? 'onbekend')
    } catch {
      zetStand('mislukt')
    }
  }
  return (
    <DialogTrigger onOpenChange={laad}>
      <Button className="code-knop" aria-label={t.uitleg(tekst)}>
        {tekst}
      </Button>
      <Popover className="zweefvlak" placement="bottom start">
        <Dialog className="code-uitleg">
          <Heading slot="title" level={2} className="code-titel">
            {typeof stand === 'object' ? `${stand.code} · ${stand.titel}` : code}
          </Heading>
          <Inhoud stand={stand} code={code} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Inhoud({ stand, code }: { readonly stand: Stand; readonly code: string }) {
  const { code: t } = useTeksten().delen
  if (stand === 'laden') return <p role="status">{t.laden}</p>
  if (stand === 'mislukt') return <p role="alert">{t.mislukt}</p>
  if (stand === 'onbekend') return <p>{t.onbekend(code)}</p>
  return (
    <>
      <p>{stand.betekenis}</p>
      {stand.gevolg ? <Deel kop={t.gevolg} tekst={stand.gevolg} /> : null}
      {stand.actie ? <Deel kop={t.watTeDoen} tekst={stand.actie} /> : null}
      <p className="veld-uitleg">{`${t.bron}: ${stand.bron}`}</p>
      <p>
        <Koppeling naar={`/uitleg/${stand.code}`}>{t.meer}</Koppeling>
      </p>
    </>
  )
}

function Deel({ kop, tekst }: { readonly kop: string; readonly tekst: string }) {
  return (
    <div>
      <h3>{kop}</h3>
      <p>{tekst}</p>
    </div>
  )
}
