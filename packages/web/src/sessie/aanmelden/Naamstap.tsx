// SPDX-License-Identifier: EUPL-1.2
/** First step: name and password. Nothing is remembered here; the browser's own manager may. */
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { leeg } from '../../delen/velden.ts'
import { Wachtwoordveld } from '../../delen/Wachtwoordveld.tsx'
import { client } from '../../gegevens/client.ts'
import { useTeksten } from '../../teksten/index.tsx'
import type { Aanmeldstand } from '../stand.ts'
import { verzendStap } from './verzendStap.ts'

export interface NaamstapEigenschappen {
  readonly verder: (stand: Aanmeldstand) => Promise<void>
  /** Who was here before; then only the password is asked. */
  readonly vast: string | undefined
}

export function Naamstap({ verder, vast }: NaamstapEigenschappen) {
  const t = useTeksten().toegang
  return (
    <Formulier
      naam={t.aanmelden}
      toets={(velden) => [
        ...leeg(velden, 'inlognaam', t.vulNaam),
        ...leeg(velden, 'wachtwoord', t.vulWachtwoord),
      ]}
      bijVerzenden={(velden) =>
        verzendStap(t.nietGelukt, async () =>
          verder(
            await client.vraag('aanmelding.begin', {
              inhoud: {
                inlognaam: String(velden.get('inlognaam')).trim(),
                wachtwoord: String(velden.get('wachtwoord')),
              },
            }),
          ),
        )
      }
    >
      {(bezig) => (
        <>
          <Tekstveld
            naam="inlognaam"
            label={t.inlognaam}
            soort="email"
            autoAanvullen="username"
            breedte="vol"
            {...(vast === undefined ? { metFocus: true } : { beginwaarde: vast })}
          />
          <Wachtwoordveld
            naam="wachtwoord"
            label={t.wachtwoord}
            breedte="vol"
            metFocus={vast !== undefined}
          />
          <div className="knoppenrij">
            <Knop soort="hoofd" type="submit" bezig={bezig}>
              {t.aanmelden}
            </Knop>
          </div>
        </>
      )}
    </Formulier>
  )
}
