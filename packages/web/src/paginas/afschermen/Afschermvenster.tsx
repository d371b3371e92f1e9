// SPDX-License-Identifier: EUPL-1.2
/** Sets the mark: who, by BSN or by a number, and why. Nothing of it stands in an address. */
import { Clientvelden, cijfersUit, toetsClient } from '../../delen/Clientvelden.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { KORTSTE_REDEN, korterDan, LANGSTE_REDEN, tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { type Actie, useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { afschermen as t } from '../../teksten/nl/afschermen.ts'

interface Wie {
  readonly bsn?: string
  readonly toewijzingNummer?: string
  readonly gemeente?: string
  readonly reden: string
}

export function Afschermvenster({ sluit }: { readonly sluit: () => void }) {
  const { toestanden } = useTeksten()
  const meld = useMeld()
  const zet: Actie<Wie, { readonly veranderd: boolean; readonly nieuw: boolean }> = useActie(
    (inhoud: Wie, herhaalsleutel) => client.vraag('afschermingen.zet', { inhoud, herhaalsleutel }),
    // From now on it is nowhere else.
    [''],
  )
  return (
    <Formuliervenster
      titel={t.zet}
      uitleg={t.zetUitleg}
      knop={t.doeZet}
      bijSluiten={sluit}
      toets={toets}
      bijVerzenden={async (velden) => {
        const [bsn, toewijzingNummer, gemeente] = ['bsn', 'toewijzingNummer', 'gemeente'].map(
          (naam) => cijfersUit(velden, naam),
        )
        const uit = await zet.doe({
          ...(bsn ? { bsn } : {}),
          ...(toewijzingNummer ? { toewijzingNummer } : {}),
          ...(toewijzingNummer && gemeente ? { gemeente } : {}),
          reden: tekstUit(velden, 'reden'),
        })
        if ('fout' in uit) return veldmeldingen(uit.fout, toestanden.fout.tekst)
        const { veranderd, nieuw } = uit.gelukt
        meld(veranderd ? 'goed' : 'info', veranderd ? t.gezet : t.wasAl)
        if (nieuw) meld('letOp', t.onbekend)
        sluit()
        return []
      }}
    >
      <Clientvelden bsn={t.bsn} nummer={t.nummer} metFocus />
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
        hoogstens={LANGSTE_REDEN}
        breedte="vol"
      />
    </Formuliervenster>
  )
}

function toets(velden: FormData): readonly Veldmelding[] {
  const gemeente = cijfersUit(velden, 'gemeente')
  return [
    ...toetsClient(velden, t),
    ...(gemeente !== '' && !/^[0-9]{4}$/.test(gemeente)
      ? [{ veld: 'gemeente', melding: t.gemeenteVorm }]
      : []),
    ...korterDan(KORTSTE_REDEN, velden, 'reden', t.vulReden),
  ]
}
