// SPDX-License-Identifier: EUPL-1.2
/** What a dialog is made of; pages take `Venster`, which loads it when it opens. */
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import type { VensterEigenschappen } from './Venster.tsx'
import './venster.css'

export default function Vensterlijf(eigenschappen: VensterEigenschappen) {
  const { titel, open, bijSluiten, children, voet, breed, verplicht = false } = eigenschappen
  const t = useTeksten()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(nieuw) => {
        if (!nieuw) bijSluiten()
      }}
      isDismissable={!verplicht}
      isKeyboardDismissDisabled={verplicht}
      className="sluier"
    >
      <Modal className={breed ? 'venster venster-breed' : 'venster'}>
        <Dialog
          role={eigenschappen.waarschuwing ? 'alertdialog' : 'dialog'}
          className="venster-inhoud"
        >
          <header className="venster-kop">
            <Heading slot="title" level={2}>
              {titel}
            </Heading>
            {verplicht ? null : (
              <Knop
                soort="stil"
                klein
                pictogram="sluit"
                aria-label={t.delen.sluiten}
                onPress={bijSluiten}
              />
            )}
          </header>
          <div className="venster-lijf">{children}</div>
          {voet ? <footer className="venster-voet knoppenrij">{voet}</footer> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
