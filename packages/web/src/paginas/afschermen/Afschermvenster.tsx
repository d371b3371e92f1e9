// SPDX-License-Identifier: EUPL-1.2
/** Sets the mark: who, by BSN or by a number, and why. Nothing of it stands in an address. */
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { type Actie, useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { afschermen as t } from '../../teksten/nl/afschermen.ts'
import { KORTSTE, LANGSTE } from './Redenformulier.tsx'

interface Wie {
  readonly bsn?: string
  readonly toewijzingNummer?: string
  readonly gemeente?: string
  readonly reden: string
}

const cijfers = (velden: FormData, naam: string) =>
  String(velden.get(naam) ?? '').replace(/\s/g, '')

export function Afschermvenster({ sluit }: { readonly sluit: () => void }) {
  const { delen, toestanden } = useTeksten()
  const meld = useMeld()
  const zet: Actie<Wie, { readonly veranderd: boolean; readonly nieuw: boolean }> = useActie(
    (inhoud: Wie, herhaalsleutel) => client.vraag('afschermingen.zet', { inhoud, herhaalsleutel }),
    // From now on it is nowhere else.
    [''],
  )
  return (
    <Venster titel={t.zet} open bijSluiten={sluit}>
      <p>{t.zetUitleg}</p>
      <Formulier
        naam={t.zet}
        toets={toets}
        bijVerzenden={async (velden) => {
          const [bsn, toewijzingNummer, gemeente] = ['bsn', 'toewijzingNummer', 'gemeente'].map(
            (naam) => cijfers(velden, naam),
          )
          const uit = await zet.doe({
            ...(bsn ? { bsn } : {}),
            ...(toewijzingNummer ? { toewijzingNummer } : {}),
            ...(toewijzingNummer && gemeente ? { gemeente } : {}),
            reden: String(velden.get('reden')).trim(),
          })
          if ('fout' in uit) return veldmeldingen(uit.fout, toestanden.fout.tekst)
          const { veranderd, nieuw } = uit.gelukt
          meld(veranderd ? 'goed' : 'info', veranderd ? t.gezet : t.wasAl)
          if (nieuw) meld('letOp', t.onbekend)
          sluit()
          return []
        }}
      >
        {(bezig) => (
          <>
            <Tekstveld
              naam="bsn"
              label={t.bsn}
              autoAanvullen="off"
              toetsenbord="numeric"
              hoogstens={11}
              breedte="kort"
              optioneel
              metFocus
            />
            <Tekstveld
              naam="toewijzingNummer"
              label={t.nummer}
              autoAanvullen="off"
              toetsenbord="numeric"
              hoogstens={9}
              breedte="kort"
              optioneel
            />
            <Tekstveld
              naam="gemeente"
              label={t.gemeente}
              uitleg={t.gemeenteUitleg}
              autoAanvullen="off"
              toetsenbord="numeric"
              hoogstens={4}
              breedte="kort"
              optioneel
            />
            <Tekstveld
              naam="reden"
              label={t.waarom}
              uitleg={t.waaromUitleg}
              regels={2}
              hoogstens={LANGSTE}
              breedte="vol"
            />
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {t.doeZet}
              </Knop>
              <Knop onPress={sluit}>{delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}

function toets(velden: FormData): readonly Veldmelding[] {
  const bsn = cijfers(velden, 'bsn')
  const nummer = cijfers(velden, 'toewijzingNummer')
  const gemeente = cijfers(velden, 'gemeente')
  const fouten: Veldmelding[] = []
  if (bsn === '' && nummer === '') fouten.push({ veld: 'bsn', melding: t.vulWie })
  if (bsn !== '' && nummer !== '') fouten.push({ veld: 'bsn', melding: t.eenVanBeide })
  else if (bsn !== '' && !/^[0-9]{9}$/.test(bsn)) fouten.push({ veld: 'bsn', melding: t.bsnVorm })
  if (nummer !== '' && !/^[1-9][0-9]{0,8}$/.test(nummer))
    fouten.push({ veld: 'toewijzingNummer', melding: t.nummerVorm })
  if (gemeente !== '' && !/^[0-9]{4}$/.test(gemeente))
    fouten.push({ veld: 'gemeente', melding: t.gemeenteVorm })
  if (String(velden.get('reden')).trim().length < KORTSTE)
    fouten.push({ veld: 'reden', melding: t.vulReden })
  return fouten
}
