// SPDX-License-Identifier: EUPL-1.2
/** What people do with their own account: activate it, change the password. */
import type pg from 'pg'
import { inToegang } from '../opslag/transactie.ts'
import { noteerPersoon } from './gebeurtenis.ts'
import { leesLidmaatschappen, zoekGebruiker } from './gebruikers.ts'
import { type Herkomst, nieuwGeheim, nuMs, type Toegangskern, UUR, vingerafdruk } from './kern.ts'
import { type Teller, telPoging, wisPogingen } from './pogingen.ts'
import { beeindigAlle, isNogOpen, type Sessie, vernieuw } from './sessies.ts'
import { keurWachtwoord, type Wachtwoordbezwaar } from './wachtwoord/regels.ts'

/**
 * Makes the activation link of an account and takes the password away: whoever asks for a
 * new one may have lost the old one to somebody. An earlier link stops working.
 */
export async function maakLink(
  client: pg.ClientBase,
  kern: Toegangskern,
  gebruiker: string,
  zonderTotp: boolean,
): Promise<{ readonly link: string; readonly geldigTot: Date }> {
  const geheim = nieuwGeheim()
  const geldigTot = new Date(nuMs(kern) + kern.regels.linkUren * UUR)
  await client.query(
    `INSERT INTO activering (gebruiker, sleutel, zonder_totp, geldig_tot) VALUES ($1, $2, $3, $4)
     ON CONFLICT (gebruiker) DO UPDATE SET sleutel = excluded.sleutel,
       zonder_totp = excluded.zonder_totp, geldig_tot = excluded.geldig_tot`,
    [gebruiker, vingerafdruk(geheim), zonderTotp, geldigTot],
  )
  await client.query('UPDATE gebruiker SET wachtwoord = NULL WHERE gebruiker = $1', [gebruiker])
  await beeindigAlle(client, gebruiker)
  // Behind the #: that part never reaches a server, so it stands in no log.
  const link = new URL('/activeren', kern.regels.publiekAdres)
  link.hash = geheim
  return { link: link.href, geldigTot }
}

export type Activering =
  | { readonly soort: 'geweigerd' }
  | { readonly soort: 'afgekeurd'; readonly bezwaar: Wachtwoordbezwaar }
  | { readonly soort: 'actief'; readonly inlognaam: string }

/** Sets the first (or a new) password with the secret of a link. The link works once. */
export async function activeer(
  kern: Toegangskern,
  { geheim, wachtwoord }: { readonly geheim: string; readonly wachtwoord: string },
  herkomst: Herkomst,
): Promise<Activering> {
  const rij = await inToegang(kern.pool, async (client) => {
    const { rows } = await client.query<{ gebruiker: string; geldig_tot: Date }>(
      'SELECT gebruiker, geldig_tot FROM activering WHERE sleutel = $1',
      [vingerafdruk(geheim)],
    )
    const persoon = await zoekGebruiker(client, rows[0]?.gebruiker ?? '')
    return persoon && rows[0]!.geldig_tot.getTime() > nuMs(kern) ? persoon : null
  })
  if (rij === null || rij.inlognaam === null || rij.geblokkeerd !== null) {
    kern.logboek.waarschuwing('activeren geweigerd', { code: 'LINK', adres: herkomst.ip })
    return { soort: 'geweigerd' }
  }
  const { inlognaam, gebruiker } = rij
  const bezwaar = keurWachtwoord(wachtwoord, [inlognaam, rij.naam])
  if (bezwaar !== null) return { soort: 'afgekeurd', bezwaar }
  const hash = await kern.kluis.hash(wachtwoord)
  return inToegang(kern.pool, async (client): Promise<Activering> => {
    const { rows } = await client.query<{ zonder_totp: boolean }>(
      'DELETE FROM activering WHERE sleutel = $1 RETURNING zonder_totp',
      [vingerafdruk(geheim)],
    )
    // Of two who use the link at once, one finds it.
    if (rows[0] === undefined) return { soort: 'geweigerd' }
    await zetWachtwoord(client, kern, gebruiker, hash)
    if (rows[0].zonder_totp) await wisTotp(client, gebruiker)
    await beeindigAlle(client, gebruiker)
    const leden = await leesLidmaatschappen(client, gebruiker)
    await noteerPersoon(client, kern, rij, leden, herkomst, {
      soort: 'activeer_account',
      uitkomst: 'geslaagd',
      actie: 'U',
      ...(rows[0].zonder_totp ? { bijzonderheden: 'tweede stap gewist' } : {}),
    })
    return { soort: 'actief', inlognaam }
  })
}

export type Wijziging =
  | { readonly soort: 'geweigerd' }
  | { readonly soort: 'wacht'; readonly seconden: number }
  | { readonly soort: 'afgekeurd'; readonly bezwaar: Wachtwoordbezwaar }
  | { readonly soort: 'gewijzigd'; readonly waarde: string }

const tellerVan = ({ gebruiker }: Pick<Sessie, 'gebruiker'>): readonly Teller[] => [
  { soort: 'wachtwoord', van: gebruiker },
]

/** Asks the password again, before something that must be done by the person himself. */
export async function toetsHuidig(
  kern: Toegangskern,
  sessie: Sessie,
  wachtwoord: string,
): Promise<'goed' | 'onjuist' | number> {
  const { seconden, opgeslagen } = await inToegang(kern.pool, async (client) => ({
    seconden: await telPoging(client, kern, tellerVan(sessie)),
    opgeslagen: (await zoekGebruiker(client, sessie.gebruiker))?.wachtwoord ?? null,
  }))
  if (seconden > 0) return seconden
  if (!(await kern.kluis.toets(wachtwoord, opgeslagen)).goed) return 'onjuist'
  await inToegang(kern.pool, (client) => wisPogingen(client, kern, tellerVan(sessie)))
  return 'goed'
}

/** Changes the password. Every other session ends; this one gets a new value. */
export async function wijzigWachtwoord(
  kern: Toegangskern,
  sessie: Sessie,
  { huidig, nieuw }: { readonly huidig: string; readonly nieuw: string },
  herkomst: Herkomst,
): Promise<Wijziging> {
  const toets = await toetsHuidig(kern, sessie, huidig)
  if (typeof toets === 'number') return { soort: 'wacht', seconden: toets }
  const leden = await inToegang(kern.pool, (client) =>
    leesLidmaatschappen(client, sessie.gebruiker),
  )
  const gebeurtenis = { soort: 'wijzig_wachtwoord', actie: 'U' } as const
  if (toets === 'onjuist') {
    await inToegang(kern.pool, (client) =>
      noteerPersoon(client, kern, sessie, leden, herkomst, {
        ...gebeurtenis,
        uitkomst: 'geweigerd',
        bijzonderheden: 'huidig wachtwoord onjuist',
      }),
    )
    return { soort: 'geweigerd' }
  }
  const bezwaar =
    huidig === nieuw ? ZELFDE : keurWachtwoord(nieuw, [sessie.inlognaam ?? '', sessie.naam])
  if (bezwaar !== null) return { soort: 'afgekeurd', bezwaar }
  const hash = await kern.kluis.hash(nieuw)
  return inToegang(kern.pool, async (client): Promise<Wijziging> => {
    // Ended while the passwords were being worked out: then this may not bring it back.
    if (!(await isNogOpen(client, sessie))) return { soort: 'geweigerd' }
    await zetWachtwoord(client, kern, sessie.gebruiker, hash)
    await beeindigAlle(client, sessie.gebruiker, sessie.id)
    const waarde = await vernieuw(client, sessie)
    await noteerPersoon(client, kern, sessie, leden, herkomst, {
      ...gebeurtenis,
      uitkomst: 'geslaagd',
    })
    return { soort: 'gewijzigd', waarde }
  })
}

const ZELFDE: Wachtwoordbezwaar = {
  reden: 'bekend',
  zin: 'Dit is uw huidige wachtwoord. Kies een ander.',
}

async function zetWachtwoord(
  client: pg.ClientBase,
  kern: Toegangskern,
  gebruiker: string,
  hash: string,
): Promise<void> {
  await client.query(
    'UPDATE gebruiker SET wachtwoord = $2, wachtwoord_sinds = $3 WHERE gebruiker = $1',
    [gebruiker, hash, new Date(nuMs(kern))],
  )
}

async function wisTotp(client: pg.ClientBase, gebruiker: string): Promise<void> {
  await client.query(
    'UPDATE gebruiker SET totp = NULL, totp_sinds = NULL, totp_stap = 0 WHERE gebruiker = $1',
    [gebruiker],
  )
  await client.query('DELETE FROM herstelcode WHERE gebruiker = $1', [gebruiker])
}
