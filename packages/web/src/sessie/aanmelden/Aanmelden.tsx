// SPDX-License-Identifier: EUPL-1.2
/** Logging in, step by step as the service says: name, code, second step, organisation. */
import { useEffect, useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, type Verzoekfout } from '../../gegevens/fout.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import type { AanmeldenEigenschappen } from '../SessieAanbieder.tsx'
import { type Aanmeldstand, haalSessie, haalStand, neemBewijs } from '../stand.ts'
import { Codestap } from './Codestap.tsx'
import { Instelstap } from './Instelstap.tsx'
import { Naamstap } from './Naamstap.tsx'
import { Organisatiestap } from './Organisatiestap.tsx'

export default function Aanmelden({ bijAangemeld, vorige }: AanmeldenEigenschappen) {
  const [stand, zetStand] = useState<Aanmeldstand>()
  const [fout, zetFout] = useState<Verzoekfout>()

  async function verder(nieuw: Aanmeldstand): Promise<void> {
    neemBewijs(nieuw)
    if (nieuw.stand === 'klaar') return bijAangemeld(await haalSessie())
    const zelfde = nieuw.organisaties.find(({ code }) => code === vorige?.organisatie?.code)
    // Back after a break: for the same organisation as before, without asking.
    if (nieuw.stand === 'organisatie' && zelfde) return kies(zelfde.code)
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
      return <Instelstap klaar={(nieuw) => probeer(verder(nieuw))} />
    case 'organisatie':
      return (
        <Organisatiestap
          organisaties={stand.organisaties}
          kies={(code) => probeer(kies(code))}
          opnieuw={<Opnieuw verder={verder} />}
        />
      )
    default:
      return <Naamstap verder={verder} vast={vorige?.wie} />
  }
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
