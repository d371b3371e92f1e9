// SPDX-License-Identifier: EUPL-1.2
/** What opens under a `Codeuitleg`: the heavy half of it, loaded after the page. */
import type { Uitleg } from '@stopwijzer/ijw'
import { type RefObject, useEffect, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useTeksten } from '../teksten/index.tsx'
import { Koppeling } from './Koppeling.tsx'
import './lijst.css'
import './overig.css'

type Stand = 'laden' | 'mislukt' | 'onbekend' | Uitleg

export interface CodevensterEigenschappen {
  readonly code: string
  readonly knop: RefObject<HTMLButtonElement | null>
  readonly sluit: () => void
}

/** Open as long as it is there. */
export function Codevenster({ code, knop, sluit }: CodevensterEigenschappen) {
  const [stand, zetStand] = useState<Stand>('laden')
  useEffect(() => {
    let weg = false
    const zet = (nieuw: Stand) => {
      if (!weg) zetStand(nieuw)
    }
    import('../gegevens/uitleg.ts').then(
      ({ uitlegger }) => zet(uitlegger.uitleg(code) ?? 'onbekend'),
      () => zet('mislukt'),
    )
    return () => {
      weg = true
    }
  }, [code])
  return (
    <Popover
      className="zweefvlak"
      placement="bottom start"
      trigger="DialogTrigger"
      triggerRef={knop}
      isOpen
      onOpenChange={(open) => {
        if (!open) sluit()
      }}
    >
      <Dialog className="code-uitleg">
        <Heading slot="title" level={2} className="code-titel">
          {typeof stand === 'object' ? `${stand.code} · ${stand.titel}` : code}
        </Heading>
        <Inhoud stand={stand} code={code} />
      </Dialog>
    </Popover>
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
