// SPDX-License-Identifier: EUPL-1.2
/**
 * A chain in which some municipalities have a line to the GGK, some providers one to VECOZO,
 * and the others exchange files; with faults on the lines besides those on the way. It plays
 * the part of the two nodes that pass messages on to one another.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bericht, lees } from '@stopwijzer/ijw'
import type { Toeval } from '@stopwijzer/simulator'
import { leesZip } from '../../packages/dienst/src/bestanden/zip.ts'
import type { Testdatabank } from '../../packages/dienst/src/proef/testdatabank.ts'
import { isRetour } from '../../packages/dienst/src/verwerking/werkitem.ts'
import { adresVan } from '../hulp/postbode.ts'
import { GGK_STORINGEN, openLijnen, type Storing, VSP_STORINGEN } from './lijnen.ts'
import { maakOnderweg, type Vervoer, type Vervoeropzet } from './vervoer.ts'

export interface Gemengd {
  readonly db: Testdatabank
  /** Municipalities with a line to the GGK, and providers with one to VECOZO. */
  readonly ggk: readonly string[]
  readonly vsp: readonly string[]
  /** Part of the rounds in which a line meets a fault, per kind of line. */
  readonly lijnstoring: number
}

interface Zending {
  readonly van: string
  readonly naar: string
  readonly naam: string
  readonly bytes: Buffer
  /** Of the message that begins the exchange, as it stands in both. */
  readonly heen: string
  readonly retour: boolean
  /** The number under which a line delivers it. */
  readonly nummer: string
}

/** Under which number the sender of a message knows it. */
type Nummers = Map<string, string>

export function maakGemengdeKeten(gemengd: Gemengd) {
  return async (opzet: Vervoeropzet): Promise<Vervoer> => {
    const { partijen, toeval } = opzet
    const lijnen = await openLijnen(gemengd)
    const onderweg = maakOnderweg<Zending>(opzet)
    const bekend: Nummers = new Map()
    const files = new Map<string, Zending>()
    const opLijn = new Set([...gemengd.ggk, ...gemengd.vsp])
    const plaats = () => String(toeval.geheel(0, 9999)).padStart(4, '0')
    let vervolg = 0

    /** What came from a line, or from an `uit/`. */
    const neemAan = (bytes: Buffer, ronde: number, nummer: string | null, naam: string): void => {
      const gelezen = lees(bytes)
      if (!gelezen.goed) throw new Error(`${naam}: what is sent must be readable`)
      const { van, naar, heen, retour } = adres(gelezen.bericht)
      if (!retour && nummer !== null) bekend.set(heen, nummer)
      const eerder = nummer === null ? files.get(naam) : undefined
      if (eerder !== undefined) {
        // Published again because it was asked again: the chain carries it as before.
        onderweg.zeker(eerder, ronde)
        return
      }
      const maak = (merk: string): Zending => ({
        ...{ van, naar, bytes, heen, retour },
        ...{ naam: `${plaats()}-${merk}${naam}`, nummer: lijnen.nieuwNummer() },
      })
      const zending = maak('')
      if (nummer === null) files.set(naam, zending)
      onderweg.neemAan(zending, ronde, retour, () => maak('kopie-'))
    }

    const bezorg = async (zending: Zending, ronde: number): Promise<void> => {
      const { van, naar, naam, bytes, heen, retour, nummer } = zending
      if (!opLijn.has(naar)) {
        writeFileSync(join(partijen.get(naar)!.map, 'in', naam), bytes)
        return
      }
      const antwoordOp = retour ? bekend.get(heen) : undefined
      if (retour && antwoordOp === undefined) throw new Error(`${naam} answers what never came`)
      const bericht = { van, naar, bytes, nummer, soort: naam.replace(/^.*(JW\d{3}).*$/, '$1') }
      const aangenomen = await lijnen.bezorg(bericht, antwoordOp)
      // The line was busy or met a fault: the node tries again.
      if (!aangenomen) onderweg.zeker(zending, ronde + 1)
    }

    return {
      telling: onderweg.telling,
      get leeg() {
        return onderweg.leeg
      },
      async bezorg(ronde) {
        for (const { bytes, nummer, soort } of await lijnen.ontvangen()) {
          const inhoud = bytes.subarray(0, 2).toString() === 'PK' ? await pakUit(bytes) : bytes
          neemAan(inhoud, ronde, nummer, `${soort}_${vervolg++}.xml`)
        }
        for (const [code, { map }] of partijen) {
          if (opLijn.has(code)) continue
          for (const naam of readdirSync(join(map, 'uit')).sort()) {
            const pad = join(map, 'uit', naam)
            neemAan(readFileSync(pad), ronde, null, `${adresVan(naam).soort}_${naam}`)
            rmSync(pad)
          }
        }
        await lijnen.stoor(kiesStoring(toeval, gemengd.lijnstoring))
        for (const zending of onderweg.rijp(ronde)) await bezorg(zending, ronde)
      },
      werk: (nu) => lijnen.werk(nu),
      afwijkingen: () => lijnen.afwijkingen(),
      sluit: () => lijnen.sluit(),
    }
  }
}

async function pakUit(bytes: Buffer): Promise<Buffer> {
  const [een] = [...(await leesZip(bytes))]
  return Buffer.from(een!.bytes)
}

/** A return message keeps the parties and the Identificatie of the message it answers. */
function adres(bericht: Bericht) {
  const { Afzender, Ontvanger, BerichtIdentificatie } = bericht.Header
  const retour = isRetour(bericht)
  const soort = retour
    ? `JW${String(Number(bericht.berichtsoort.slice(2)) - 1)}`
    : bericht.berichtsoort
  return {
    van: retour ? Ontvanger : Afzender,
    naar: retour ? Afzender : Ontvanger,
    heen: `${soort}|${Afzender}|${BerichtIdentificatie.Identificatie}`,
    retour,
  }
}

function kiesStoring(toeval: Toeval, deel: number): Storing {
  const een = <T>(lijst: readonly T[]) => lijst[toeval.geheel(0, lijst.length - 1)] ?? null
  return {
    ggk: toeval.kans(deel) ? een(GGK_STORINGEN) : null,
    vsp: toeval.kans(deel) ? een(VSP_STORINGEN) : null,
    herstart: toeval.kans(deel / 10),
  }
}
