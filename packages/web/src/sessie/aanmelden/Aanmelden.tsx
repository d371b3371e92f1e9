// SPDX-License-Identifier: EUPL-1.2
/** Logging in, step by step as the service says: name, code, second step, organisation. */

import { Suspense, useEffect, useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, type Verzoekfout } from '../../gegevens/fout.ts'
import { luiDeel } from '../../gegevens/laad.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import type { AanmeldenEigenschappen } from '../SessieAanbieder.tsx'
import { type Aanmeldstand, haalSessie, haalStand, neemBewijs } from '../stand.ts'
import { Codestap } from './Codestap.tsx'
import { Naamstap } from './Naamstap.tsx'

// Seldom needed, so not in the first view.
const Instelstap = luiDeel(async () => ({ default: (await import('./Instelstap.tsx')).Instelstap }))
const Organisatiestap = luiDeel(async () => ({
  default: (await import('./Organisatiestap.tsx')).Organisatiestap,
}))

export default function Aanmelden({ bijAangemeld, vorige }: AanmeldenEigenschappen) {
  const [stand, zetStand] = useState<Aanmeldstand>()
  const [fout, zetFout] = useState<Verzoekfout>()

  async function verder(nieuw: Aanmeldstand): Promise<void> {
    neemBewijs(nieuw)
    const zelfde = nieuw.organisaties.find(({ code }) => code === vorige?.organisatie?.code)
    const gekozen = nieuw.stand === 'klaar' && nieuw.organisatie === zelfde?.code
    const binnen = nieuw.stand === 'klaar' || nieuw.stand === 'organisatie'
    // Back after a break: for the organisation of this page, without asking, also when another
    // one was chosen last in another tab.
    if (binnen && zelfde && !gekozen) return kies(zelfde.code)
    if (nieuw.stand === 'klaar') return bijAangemeld(await haalSessie())
    zetStand(nieuw)
  }
  const kies = async (organisatie: string) =>
    verder(await client.vraag('aanmelding.organisatie', { inhoud: { organisatie } }))
  const probeer = (werk: Promise<void>) => {
    zetFout(undefined)
    werk.catch((oorzaak) => zetFout(alsVerzoekfout(oorzaak)))
  }
  const begin = () => probeer(haalStand().then(verder))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it appears
  useEffect(begin, [])

  if (fout) return <Foutvak fout={fout} opnieuw={begin} />
  if (stand === undefined) return <Laden />
  switch (stand.stand) {
    case 'code':
      return <Codestap verder={verder} opnieuw={<Opnieuw verder={verder} />} />
    case 'instellen':
      return (
        <Suspense fallback={<Laden />}>
          <Instelstap klaar={(nieuw) => probeer(verder(nieuw))} />
        </Suspense>
      )
    case 'organisatie':
      return (
        <Suspense fallback={<Laden />}>
          <Organisatiestap
            organisaties={stand.organisaties}
            kies={(code) => probeer(kies(code))}
            opnieuw={<Opnieuw verder={verder} />}
          />
        </Suspense>
      )
    default:
      return (
        <>
          {stand.aanmelddienst === null ? null : <Inlogdienst naam={stand.aanmelddienst} />}
          <Naamstap verder={verder} vast={vorige?.wie} />
        </>
      )
  }
}

/** To the identity provider of the organisation; the browser comes back logged in. */
function Inlogdienst({ naam }: { readonly naam: string }) {
  const t = useTeksten().toegang
  const begin = useActie(() => client.vraag('aanmelddienst.begin', {}))
  return (
    <section className="stapel">
      {begin.fout ? <Foutvak fout={begin.fout} /> : null}
      <Knop
        soort="hoofd"
        bezig={begin.bezig}
        onPress={async () => {
          const uit = await begin.doe(undefined)
          if ('gelukt' in uit) window.location.assign(uit.gelukt.adres)
        }}
      >
        {t.via(naam)}
      </Knop>
      <p>{t.ofZelf}</p>
    </section>
  )
}

/** Leaves a login that is half done. */
function Opnieuw({ verder }: { readonly verder: (stand: Aanmeldstand) => Promise<void> }) {
  const t = useTeksten().toegang
  return (
    <Knop
      soort="stil"
      onPress={async () => {
        await client.vraag('aanmelding.afmelden', {})
        await verder(await haalStand())
      }}
    >
      {t.opnieuw}
    </Knop>
  )
}
