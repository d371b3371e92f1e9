// SPDX-License-Identifier: EUPL-1.2
/** Every setting with what it does, what may be chosen and what applies now. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { getal } from '../../teksten/opmaak.ts'
import { inWoorden, titelVan, useInsteltekst } from './teksten.ts'
import { Wijzigen } from './Wijzigen.tsx'
import './instellingen.css'

export type Instelling = Antwoord<'instellingen.lijst'>['instellingen'][number]

/** Kept on a page of its own. */
const ELDERS = 'bevriezing'

export default function Instellingen() {
  const t = useTeksten()
  const i = useInsteltekst()
  const mag = useMag()
  const lijst = useHaal('instellingen.lijst', {})
  const [open, zetOpen] = useState<string>()
  const { gegevens, fout, etag } = lijst
  const gekozen = gegevens?.instellingen.find(({ naam }) => naam === open)
  return (
    <Pagina titel={t.beheer.instellingen} inleiding={i.inleiding}>
      {fout ? <Foutvak fout={fout} opnieuw={lijst.opnieuw} /> : null}
      {gegevens === undefined && !fout ? <Laden traag={lijst.traag} /> : null}
      {gegevens?.instellingen
        .filter(({ naam }) => naam !== ELDERS)
        .map((instelling) => (
          <Paneel
            key={instelling.naam}
            titel={titelVan(i, instelling.naam)}
            acties={
              mag('beheer.instellen') ? (
                <Knop
                  klein
                  aria-label={i.wijzigVan(titelVan(i, instelling.naam))}
                  onPress={() => zetOpen(instelling.naam)}
                >
                  {i.wijzig}
                </Knop>
              ) : null
            }
          >
            <Een instelling={instelling} />
          </Paneel>
        ))}
      {gegevens ? (
        <Mededeling acties={<Koppeling naar="/beheer/releasekalender">{i.naarKalender}</Koppeling>}>
          {i.bevriezing}
        </Mededeling>
      ) : null}
      {gekozen && etag !== null ? (
        <Wijzigen
          instelling={gekozen}
          etag={etag}
          opnieuw={lijst.opnieuw}
          bijSluiten={() => zetOpen(undefined)}
        />
      ) : null}
    </Pagina>
  )
}

function Een({ instelling }: { readonly instelling: Instelling }) {
  const i = useInsteltekst()
  const { uitleg, vorm, waarde, standaard, isStandaard } = instelling
  return (
    <div className="stapel">
      {/* The explanation comes from the service, which speaks Dutch. */}
      <p lang="nl">{uitleg}</p>
      <Kenmerken
        lijst={[
          {
            naam: i.nu,
            waarde: (
              <span className="instelling-nu">
                <Waarde waarde={waarde} />{' '}
                <Merkje soort={isStandaard ? 'neutraal' : 'info'}>
                  {isStandaard ? i.alsStandaard : i.anders}
                </Merkje>
              </span>
            ),
          },
          { naam: i.standaard, waarde: <Waarde waarde={standaard} /> },
          { naam: i.mag, waarde: toegestaan(vorm, i) },
        ]}
      />
    </div>
  )
}

function toegestaan(vorm: Instelling['vorm'], i: ReturnType<typeof useInsteltekst>): string {
  switch (vorm.soort) {
    case 'keuze':
      return (vorm.waarden ?? []).map((waarde) => inWoorden(i, waarde)).join('; ')
    case 'aan-uit':
      return `${i.waarde.aan}; ${i.waarde.uit}`
    case 'getal':
      return i.vanTot(vorm.min ?? 0, vorm.max ?? 0)
    case 'lijst':
      return i.lijstMag
    case 'versie':
      return i.versieMag
  }
}

/** So many values of a list stand on the page. */
const GETOOND = 5

function Waarde({ waarde }: { readonly waarde: Instelling['waarde'] }) {
  const i = useInsteltekst()
  if (typeof waarde === 'boolean') return waarde ? i.waarde.aan : i.waarde.uit
  if (typeof waarde === 'number') return getal(waarde)
  if (typeof waarde === 'string') return inWoorden(i, waarde)
  if (waarde.length === 0) return <span className="zacht">{i.leeg}</span>
  const meer = waarde.length - GETOOND
  return (
    <span className="instelling-lijst">
      {waarde.slice(0, GETOOND).join(', ')}
      {meer > 0 ? ` ${i.enMeer(getal(meer))}` : ''}
    </span>
  )
}
