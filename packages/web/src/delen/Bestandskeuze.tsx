// SPDX-License-Identifier: EUPL-1.2
/** File drop: drop files on it or choose them; wrong kinds and sizes are refused with the reason. */
import { useState } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { useTeksten } from '../teksten/index.tsx'
import { grootte } from '../teksten/opmaak.ts'
import { Knop } from './Knop.tsx'
import { Pictogram } from './Pictogram.tsx'
import './overig.css'

type DropItem = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]['items'][number]

export interface BestandskeuzeEigenschappen {
  readonly label: string
  /** Endings with a dot: `['.xml', '.zip']`. */
  readonly soorten: readonly string[]
  readonly hoogstensBytes: number
  readonly meer?: boolean
  readonly bestanden: readonly File[]
  readonly bijKeuze: (bestanden: readonly File[]) => void
}

export function Bestandskeuze(eigenschappen: BestandskeuzeEigenschappen) {
  const { label, soorten, hoogstensBytes, meer = false, bestanden, bijKeuze } = eigenschappen
  const { bestand: t } = useTeksten().delen
  const [fouten, zetFouten] = useState<readonly string[]>([])

  function neem(nieuw: readonly File[]) {
    const bezwaren: string[] = []
    const goed = nieuw.filter((bestand) => {
      const naam = bestand.name.toLowerCase()
      if (!soorten.some((soort) => naam.endsWith(soort)))
        bezwaren.push(t.verkeerdeSoort(bestand.name, soorten.join(', ')))
      else if (bestand.size > hoogstensBytes)
        bezwaren.push(t.teGroot(bestand.name, grootte(hoogstensBytes)))
      else return true
      return false
    })
    zetFouten(bezwaren)
    if (goed.length > 0) bijKeuze(meer ? [...bestanden, ...goed] : goed.slice(0, 1))
  }

  return (
    <div className="bestandskeuze">
      <DropZone
        className="bestand-vak"
        aria-label={label}
        onDrop={async ({ items }) => {
          const los = items.filter((deel) => deel.kind === 'file')
          const inMappen = meer ? await uitMappen(items, soorten) : []
          neem([...(await Promise.all(los.map((deel) => deel.getFile()))), ...inMappen])
        }}
      >
        <Pictogram naam="uploaden" maat={24} />
        <Text slot="label" className="bestand-label">
          {label}
        </Text>
        <span className="bestand-regel">
          <span className="zacht">{t.sleep}</span>
          <FileTrigger
            acceptedFileTypes={[...soorten]}
            allowsMultiple={meer}
            onSelect={(lijst) => neem([...(lijst ?? [])])}
          >
            <Knop klein>{meer ? t.kiesMeer : t.kies}</Knop>
          </FileTrigger>
        </span>
        <span className="veld-uitleg">{t.mag(soorten.join(', '), grootte(hoogstensBytes))}</span>
      </DropZone>
      <div role="alert" className="bestand-fouten">
        {fouten.map((fout) => (
          <p key={fout} className="veld-fout">
            <Pictogram naam="fout" maat={16} />
            <span>{fout}</span>
          </p>
        ))}
      </div>
      {bestanden.length === 0 ? null : (
        <ul className="bestanden" aria-label={t.gekozen}>
          {bestanden.map((bestand) => (
            <li key={`${bestand.name}${bestand.lastModified}`} className="bestand">
              <Pictogram naam="bestand" maat={18} />
              <span className="bestand-naam">{bestand.name}</span>
              <span className="zacht getal">{grootte(bestand.size)}</span>
              <Knop
                soort="stil"
                klein
                pictogram="sluit"
                aria-label={t.verwijder(bestand.name)}
                onPress={() => bijKeuze(bestanden.filter((ander) => ander !== bestand))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is in dropped folders, however deep; files of another kind stand there for other work. */
async function uitMappen(
  items: readonly DropItem[],
  soorten: readonly string[],
): Promise<readonly File[]> {
  const gevonden: File[] = []
  for (const map of items.filter((deel) => deel.kind === 'directory')) {
    const delen: DropItem[] = []
    for await (const deel of map.getEntries()) delen.push(deel)
    for (const deel of delen)
      if (deel.kind === 'file' && soorten.some((soort) => deel.name.toLowerCase().endsWith(soort)))
        gevonden.push(await deel.getFile())
    gevonden.push(...(await uitMappen(delen, soorten)))
  }
  return gevonden
}
