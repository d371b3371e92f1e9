// SPDX-License-Identifier: EUPL-1.2
/** What there is with each row of the file, before and after sending; faults first in sight. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { type ReactNode, useState } from 'react'
import { bewaarAls, csv } from '../../delen/csv.ts'
import type { Kolom } from '../../delen/Gegevenstabel.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Schakelaar } from '../../delen/Schakelaar.tsx'
import { type Tegel, Tegels } from '../../delen/Tegels.tsx'
import { inlezen } from '../../teksten/nl/inlezen.ts'
import { datum } from '../../teksten/opmaak.ts'

export type Meldinglijst = Antwoord<'meldinglijsten.proef'>
type Rij = Meldinglijst['rijen'][number]
type Woorden = typeof inlezen

export interface UitkomstEigenschappen {
  readonly lijst: Meldinglijst
  readonly naVersturen: boolean
  readonly kop: ReactNode
  readonly tegels: readonly Tegel[]
  readonly acties: ReactNode
}

export function Uitkomst({ lijst, naVersturen, kop, tegels, acties }: UitkomstEigenschappen) {
  const t = inlezen
  const [alles, zetAlles] = useState(false)
  const iedereen = alles || naVersturen || lijst.fout === 0
  const rijen = iedereen ? lijst.rijen : lijst.rijen.filter(({ goed }) => !goed)
  return (
    <>
      <Paneel titel={t.stap3}>
        {kop}
        <Tegels naam={t.tegels} tegels={tegels} />
        <div className="knoppenrij">
          {acties}
          <Knop pictogram="downloaden" onPress={() => bewaar(lijst.rijen, t)}>
            {t.bewaar}
          </Knop>
        </div>
      </Paneel>
      <Paneel
        strak
        titel={t.rijenlijst}
        acties={
          naVersturen || lijst.fout === 0 ? null : (
            <Schakelaar label={t.toonGoede} aan={alles} bijWijziging={zetAlles} />
          )
        }
      >
        <Heletabel
          naam={t.rijenlijst}
          rijen={rijen}
          kolommen={kolommen(t, naVersturen)}
          sleutelVan={({ rij }) => String(rij)}
          leeg={t.geenFouten}
        />
      </Paneel>
    </>
  )
}

function kolommen(t: Woorden, naVersturen: boolean): readonly Kolom<Rij>[] {
  return [
    { sleutel: 'rij', kop: t.rij, waarde: ({ rij }) => rij, cel: ({ rij }) => String(rij) },
    {
      sleutel: 'toewijzing',
      kop: t.toewijzing,
      waarde: ({ toewijzingNummer, product }) => toewijzingNummer ?? product,
      cel: ({ toewijzingNummer, product }) => toewijzingNummer ?? product ?? '–',
    },
    {
      sleutel: 'uitkomst',
      kop: t.uitkomst,
      waarde: (rij) => stand(rij, naVersturen, t),
      cel: (rij) => (
        <Merkje soort={rij.goed ? 'goed' : 'fout'}>{stand(rij, naVersturen, t)}</Merkje>
      ),
    },
    { sleutel: 'wat', kop: t.wat, cel: (rij) => <Wat rij={rij} /> },
    {
      sleutel: 'uiterlijk',
      kop: t.uiterlijk,
      waarde: ({ uiterlijk }) => uiterlijk,
      cel: ({ uiterlijk }) => (uiterlijk === null ? '–' : datum(uiterlijk)),
    },
    ...(naVersturen
      ? [
          {
            sleutel: 'bericht',
            kop: t.bericht,
            cel: ({ rij, berichtId }: Rij) =>
              berichtId === null ? (
                '–'
              ) : (
                <Koppeling naar={`/berichten/${berichtId}`} voorlezen={t.bekijkVan(rij)}>
                  {t.bekijk}
                </Koppeling>
              ),
          },
        ]
      : []),
  ]
}

function stand({ goed, berichtId }: Rij, naVersturen: boolean, t: Woorden): string {
  if (!naVersturen) return goed ? t.stand.goed : t.stand.fout
  return berichtId === null ? t.stand.nietVerstuurd : t.stand.verstuurd
}

function Wat({ rij: { fouten, waarschuwingen } }: { readonly rij: Rij }) {
  const t = inlezen
  if (fouten.length === 0 && waarschuwingen.length === 0) return '–'
  return (
    <div>
      {fouten.map(({ kolom, regel, boodschap, actie }) => (
        <p key={`${kolom}${regel}${boodschap}`}>
          {kolom === null ? null : <strong>{t.kolom(kolom)}: </strong>}
          {boodschap} {actie}
        </p>
      ))}
      {waarschuwingen.map((waarschuwing) => (
        <p key={waarschuwing}>
          <strong>{t.letOp}: </strong>
          {waarschuwing}
        </p>
      ))}
    </div>
  )
}

/** A line per fault, and one for a row without. */
function bewaar(rijen: readonly Rij[], t: Woorden): void {
  const { csv: k } = t
  const koppen = [k.rij, k.toewijzing, k.uitkomst, k.kolom, k.wat, k.doen, k.regel]
  const regels = rijen.flatMap(({ rij, toewijzingNummer, product, goed, fouten }) => {
    const begin = [rij, toewijzingNummer ?? product ?? '', goed ? t.stand.goed : t.stand.fout]
    return fouten.length === 0
      ? [[...begin, '', '', '', '']]
      : fouten.map((f) => [...begin, f.kolom ?? '', f.boodschap, f.actie, f.regel ?? ''])
  })
  bewaarAls(`${t.uitkomstbestand}.csv`, csv(koppen, regels))
}
