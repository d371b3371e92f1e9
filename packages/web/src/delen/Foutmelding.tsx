// SPDX-License-Identifier: EUPL-1.2
/** The fault of an act, beside the button that did it. */
import type { Verzoekfout } from '../gegevens/fout.ts'
import { useTeksten } from '../teksten/index.tsx'
import { Mededeling } from './Mededeling.tsx'

export function Foutmelding({ fout }: { readonly fout: Verzoekfout | undefined }) {
  const t = useTeksten().toestanden
  if (fout === undefined) return null
  const { gezegd, soort } = fout
  if (gezegd) {
    const meer = gezegd.fouten.map(({ melding }) => melding).join(' ')
    return (
      <Mededeling soort="fout" titel={gezegd.titel} live>
        {`${gezegd.tekst} ${meer} ${gezegd.doen}`}
      </Mededeling>
    )
  }
  const algemeen = soort === 'verbinding' ? t.geenVerbinding : t.fout
  return (
    <Mededeling soort="fout" titel={algemeen.titel} live>
      {algemeen.tekst}
    </Mededeling>
  )
}
