// SPDX-License-Identifier: EUPL-1.2
/** How far the user is with logging in, and the proof for changes that goes with it. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { sessieclient } from '../gegevens/client.ts'
import type { Sessie } from './sessie.tsx'

export type Aanmeldstand = Antwoord<'aanmelding.stand'>

let csrf: string | null = null

export const bewijs = (): string | null => csrf

/** Every answer about the login brings the proof that belongs to the session from then on. */
export function neemBewijs<T extends { readonly csrf: string | null }>(antwoord: T): T {
  csrf = antwoord.csrf
  return antwoord
}

export const haalStand = async (): Promise<Aanmeldstand> =>
  neemBewijs(await sessieclient.vraag('aanmelding.stand', {}))

/** The session of who is inside; call it only then. */
export async function haalSessie(): Promise<Sessie> {
  const ik = neemBewijs(await sessieclient.vraag('ik.lees', {}))
  return {
    wie: ik.inlognaam ?? ik.naam,
    naam: ik.naam,
    organisatie: ik.organisatie,
    organisaties: ik.organisaties,
    rechten: ik.rechten,
    proef: ik.demo,
  }
}
