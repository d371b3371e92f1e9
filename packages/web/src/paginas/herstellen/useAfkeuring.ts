// SPDX-License-Identifier: EUPL-1.2
/** Everything about one rejected message: itself, its return message, and its toewijzing. */
import { useMemo } from 'react'
import { useHaal } from '../../gegevens/useHaal.ts'
import { afkeuringUit } from './regels.ts'

export function useAfkeuring(id: string) {
  const lees = useHaal('berichten.lees', { params: { id } })
  const bericht = lees.gegevens?.bericht
  const weergave = useHaal('berichten.weergave', { params: { id } })
  const draad = useHaal('berichten.draad', { params: { id } })
  const retour = draad.gegevens?.draad.find(({ antwoordOp }) => antwoordOp === id)
  const retourweergave = useHaal(
    'berichten.weergave',
    retour === undefined ? undefined : { params: { id: retour.id } },
  )
  const nummer = bericht?.toewijzingNummers[0]
  const { clientSleutel, tegenpartij } = bericht ?? {}
  const lijst = useHaal(
    'toewijzingen.lijst',
    nummer === undefined || !clientSleutel
      ? undefined
      : {
          query: {
            toewijzingNummer: nummer,
            clientSleutel,
            ...(tegenpartij ? { gemeente: tegenpartij } : {}),
          },
        },
  )
  const toewijzingId = lijst.gegevens?.resultaten[0]?.id
  const toewijzing = useHaal(
    'toewijzingen.lees',
    toewijzingId === undefined ? undefined : { params: { id: toewijzingId } },
  )
  const eigen = weergave.gegevens?.delen
  // Once the thread is there it is known whether a return message is to be waited for.
  const antwoord =
    retour === undefined ? (draad.gegevens ? [] : undefined) : retourweergave.gegevens?.delen
  const afkeuring = useMemo(
    () => (eigen && antwoord ? afkeuringUit(eigen, antwoord) : undefined),
    [eigen, antwoord],
  )
  const vragen = [lees, weergave, draad, retourweergave, lijst, toewijzing]
  const mis = vragen.find(({ fout }) => fout !== undefined)
  return {
    bericht,
    afkeuring,
    detail: toewijzing.gegevens,
    fout: mis?.fout,
    traag: vragen.some(({ traag }) => traag),
    opnieuw: () => mis?.opnieuw(),
  }
}
