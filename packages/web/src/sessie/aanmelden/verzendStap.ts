// SPDX-License-Identifier: EUPL-1.2
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'

/** Does the work of a step; what goes wrong becomes messages for its form. */
export async function verzendStap(
  algemeen: string,
  werk: () => Promise<unknown>,
): Promise<readonly Veldmelding[]> {
  try {
    await werk()
    return []
  } catch (fout) {
    return veldmeldingen(alsVerzoekfout(fout), algemeen)
  }
}
