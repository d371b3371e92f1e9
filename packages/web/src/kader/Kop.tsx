// SPDX-License-Identifier: EUPL-1.2
/** The header: where you are, for whom you work, and who you are. */
import { Button } from 'react-aria-components/Button'
import { Menuknop } from '../delen/Menu.tsx'
import { Pictogram } from '../delen/Pictogram.tsx'
import { useSessie } from '../sessie/sessie.tsx'
import { type Taal, useTaal, useTeksten } from '../teksten/index.tsx'
import { KLEURKEUZES, type Kleurkeuze, useKleuren } from './kleuren.ts'
import { Merk } from './Rand.tsx'
import './kop.css'

export interface KopEigenschappen {
  readonly menuOpen: boolean
  readonly bijMenu: () => void
}

export function Kop({ menuOpen, bijMenu }: KopEigenschappen) {
  const t = useTeksten()
  return (
    <header className="kop">
      <Button
        className="kop-knop menuknop"
        aria-expanded={menuOpen}
        aria-controls="navigatie"
        onPress={bijMenu}
      >
        <Pictogram naam={menuOpen ? 'sluit' : 'menu'} />
        {t.kader.menu}
      </Button>
      <Merk />
      <Organisatiewissel />
      <span className="kop-ruimte" />
      <Gebruikersmenu />
    </header>
  )
}

function Organisatiewissel() {
  const t = useTeksten()
  const { sessie, kiesOrganisatie } = useSessie()
  const { organisatie, organisaties } = sessie
  const naam = (
    <span>
      {organisatie === undefined ? (
        <span className="organisatie-naam">{t.kader.kiesOrganisatie}</span>
      ) : (
        <>
          <span className="organisatie-soort">
            {organisatie.naam
              ? `${t.kader.soort[organisatie.soort]} ${organisatie.code}`
              : t.kader.soort[organisatie.soort]}
          </span>
          <span className="organisatie-naam">{organisatie.naam ?? organisatie.code}</span>
        </>
      )}
    </span>
  )
  if (organisatie && organisaties.length < 2) return <span className="kop-knop">{naam}</span>
  return (
    <Menuknop
      klasse="kop-knop organisatie"
      knop={
        <>
          {naam}
          <Pictogram naam="omlaag" maat={16} />
        </>
      }
      delen={[
        {
          kop: t.kader.kiesOrganisatie,
          gekozen: organisatie?.code ?? '',
          regels: organisaties.map(({ code, naam: tekst, soort }) => ({
            sleutel: code,
            tekst: tekst ?? `${t.kader.soort[soort]} ${code}`,
            ...(tekst ? { uitleg: `${t.kader.soort[soort]} ${code}` } : {}),
            bijKeuze: () => void kiesOrganisatie(code),
          })),
        },
      ]}
    />
  )
}

function Gebruikersmenu() {
  const t = useTeksten()
  const { taal, kiesTaal } = useTaal()
  const [kleuren, kiesKleuren] = useKleuren()
  const { sessie, uitloggen } = useSessie()
  const talen: readonly Taal[] = ['nl', 'en']
  const kleur = (keuze: Kleurkeuze) => ({
    sleutel: `kleuren-${keuze}`,
    tekst: t.kader.kleurkeuze[keuze],
    bijKeuze: () => kiesKleuren(keuze),
  })
  return (
    <Menuknop
      klasse="kop-knop"
      voorlezen={t.kader.gebruikersmenu(sessie.naam)}
      knop={
        <>
          <Pictogram naam="gebruiker" />
          <span className="gebruiker-naam">{sessie.naam}</span>
          <Pictogram naam="omlaag" maat={16} />
        </>
      }
      delen={[
        {
          regels: [
            {
              sleutel: 'profiel',
              tekst: t.kader.profiel,
              pictogram: 'gebruiker',
              naar: '/profiel',
            },
          ],
        },
        { kop: t.kader.kleuren, gekozen: `kleuren-${kleuren}`, regels: KLEURKEUZES.map(kleur) },
        {
          kop: t.kader.taal,
          gekozen: `taal-${taal}`,
          regels: talen.map((keuze) => ({
            sleutel: `taal-${keuze}`,
            tekst: t.kader.taalkeuze[keuze],
            bijKeuze: () => kiesTaal(keuze),
          })),
        },
        {
          regels: [
            {
              sleutel: 'uit',
              tekst: t.kader.uitloggen,
              pictogram: 'uitgang',
              bijKeuze: () => void uitloggen(),
            },
          ],
        },
      ]}
    />
  )
}
