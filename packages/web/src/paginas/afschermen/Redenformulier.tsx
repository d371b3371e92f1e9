// SPDX-License-Identifier: EUPL-1.2
/** A dialog that asks why, for what cannot be undone. */
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { type Verzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { afschermen as t } from '../../teksten/nl/afschermen.ts'

export interface RedenformulierEigenschappen {
  readonly titel: string
  readonly uitleg: string
  readonly label: string
  readonly knop: string
  readonly sluit: () => void
  /** The fault, when it did not succeed. */
  readonly bijDoen: (reden: string) => Promise<Verzoekfout | undefined>
}

/** As the contract asks. */
export const KORTSTE = 3
export const LANGSTE = 500

export function Redenformulier(eigenschappen: RedenformulierEigenschappen) {
  const { titel, uitleg, label, knop, sluit, bijDoen } = eigenschappen
  const { delen, toestanden } = useTeksten()
  return (
    <Venster titel={titel} open bijSluiten={sluit}>
      <p>{uitleg}</p>
      <Formulier
        naam={titel}
        toets={(velden) =>
          String(velden.get('reden')).trim().length < KORTSTE
            ? [{ veld: 'reden', melding: t.vulReden }]
            : []
        }
        bijVerzenden={async (velden) => {
          const fout = await bijDoen(String(velden.get('reden')).trim())
          return fout === undefined ? [] : veldmeldingen(fout, toestanden.fout.tekst)
        }}
      >
        {(bezig) => (
          <>
            <Tekstveld
              naam="reden"
              label={label}
              uitleg={t.waaromUitleg}
              regels={3}
              hoogstens={LANGSTE}
              breedte="vol"
              metFocus
            />
            <div className="knoppenrij">
              <Knop soort="gevaar" type="submit" bezig={bezig}>
                {knop}
              </Knop>
              <Knop onPress={sluit}>{delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
