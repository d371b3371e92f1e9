// SPDX-License-Identifier: EUPL-1.2
/** Invented people for a trial: one per role and organisation, with passwords made up on the spot. */
import { randomBytes } from 'node:crypto'
import type { Mensenrol } from '@stopwijzer/koppelvlak'
import { DienstFout } from '../fout.ts'
import { schrijfAudit } from '../opslag/audit.ts'
import { DIENST } from '../opslag/handelende.ts'
import { rolVan } from '../opslag/organisatie.ts'
import { inTransactie, openToegang } from '../opslag/transactie.ts'
import { zoekInlognaam } from './gebruikers.ts'
import { nuMs, type Toegangskern } from './kern.ts'
import { beeindigAlle } from './sessies.ts'
import { base32 } from './totp.ts'

const MENSEN: readonly (readonly [Mensenrol, string, string])[] = [
  ['medewerker', 'Mina Werkers', 'Milan Zorgman'],
  ['lezer', 'Lotte Lezer', 'Lars Kijker'],
  ['controleur', 'Coen Roleur', 'Cato Teller'],
  ['beheerder', 'Bea Heerder', 'Bo Heerman'],
  ['auditor', 'Audrey Torens', 'Aad Naloper'],
  ['afschermer', 'Vera Trouwen', 'Vik Stilman'],
]

export interface Demomens {
  readonly organisatie: string
  readonly rol: Mensenrol
  readonly naam: string
  readonly inlognaam: string
  /** Shown this once; only its hash is kept. */
  readonly wachtwoord: string
}

/**
 * Makes the people of the demo, or gives them new passwords. Only in a trial: throws
 * `DEMO_ALLEEN_PROEF` elsewhere.
 */
export async function maakDemomensen(
  kern: Toegangskern,
  organisaties: readonly string[],
): Promise<readonly Demomens[]> {
  if (!kern.proef) throw new DienstFout('DEMO_ALLEEN_PROEF')
  const mensen = organisaties.flatMap((organisatie) =>
    MENSEN.map(([rol, bijGemeente, bijAanbieder]) => {
      const soort = rolVan(organisatie)
      return {
        organisatie,
        rol,
        naam: soort === 'gemeente' ? bijGemeente : bijAanbieder,
        inlognaam: `${rol}@${soort}${organisatie}.example`,
        wachtwoord: nieuwWachtwoord(),
      }
    }),
  )
  await Promise.all(
    mensen.map(async (mens) => leg(kern, mens, await kern.kluis.hash(mens.wachtwoord))),
  )
  return mensen
}

function leg(kern: Toegangskern, mens: Demomens, hash: string): Promise<void> {
  const { organisatie, inlognaam, naam, rol } = mens
  const nu = new Date(nuMs(kern))
  return inTransactie(kern.pool, organisatie, async (client) => {
    await openToegang(client)
    const bestaand = await zoekInlognaam(client, inlognaam)
    const id = bestaand?.gebruiker ?? kern.omgeving.nieuweId()
    if (bestaand === null) {
      await client.query(
        `INSERT INTO gebruiker (gebruiker, inlognaam, naam, wachtwoord, wachtwoord_sinds, aangemaakt)
         VALUES ($1, $2, $3, $4, $5, $5)`,
        [id, inlognaam, naam, hash, nu],
      )
    } else {
      await client.query(
        `UPDATE gebruiker SET wachtwoord = $2, wachtwoord_sinds = $3, totp = NULL,
           totp_sinds = NULL, totp_stap = 0, geblokkeerd = NULL WHERE gebruiker = $1`,
        [id, hash, nu],
      )
      await beeindigAlle(client, id)
    }
    await client.query(
      `INSERT INTO lidmaatschap (organisatie, gebruiker, rollen, aangemaakt) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisatie, gebruiker) DO UPDATE SET rollen = excluded.rollen, geblokkeerd = NULL`,
      [organisatie, id, [rol], nu],
    )
    await schrijfAudit(client, organisatie, DIENST, [
      {
        tijdstip: kern.omgeving.tijdstip(),
        soort: 'maak_demogebruiker',
        actie: 'C',
        uitkomst: 'geslaagd',
        client: null,
        objectSoort: 'gebruiker',
        objectId: id,
        verwerking: 'stopwijzer:toegang',
        bijzonderheden: `rollen: ${rol}`,
      },
    ])
  })
}

/** 80 random bits, in groups that are easy to type. */
function nieuwWachtwoord(): string {
  return (base32(randomBytes(10)).toLowerCase().match(/.{4}/g) ?? []).join('-')
}
