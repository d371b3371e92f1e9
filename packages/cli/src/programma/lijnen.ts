// SPDX-License-Identifier: EUPL-1.2
/** The lines to the chain that are configured, as long as the service runs. */
import {
  alsGgkconfiguratie,
  alsVspconfiguratie,
  bewaakMotor,
  type Dienst,
  type Logboek,
  leesOmgeving,
  openGgk,
  openVsp,
  rondLijnenAf,
  sluitKanalen,
  type Waarden,
} from '@stopwijzer/dienst'

interface Open {
  readonly naam: string
  /** Certificates may have been replaced. */
  readonly herlaad: (waarden: Waarden) => void
  readonly sluit: () => Promise<void>
}

/** SIGHUP reads the certificates again. Organisations without a line use the file drop. */
export async function openLijnen(
  dienst: Dienst,
  waarden: Waarden,
  logboek: Logboek,
): Promise<{ sluit(): Promise<void> }> {
  const ggk = alsGgkconfiguratie(waarden)
  const vsp = alsVspconfiguratie(waarden)
  const overLijn = [...(ggk?.organisaties ?? []), ...(vsp?.organisaties ?? [])]
  for (const organisatie of await sluitKanalen(dienst, overLijn)) {
    logboek.waarschuwing('berichten gaan weer naar de postbus', { organisatie })
  }
  await rondLijnenAf(dienst, overLijn, logboek)
  const open: Open[] = []
  if (ggk !== null) {
    const lijn = await openGgk(dienst, ggk, logboek)
    open.push({
      naam: 'het GGK',
      herlaad: (nieuw) => lijn.herlaad(alsGgkconfiguratie(nieuw) ?? ggk),
      sluit: () => lijn.sluit(),
    })
  }
  if (vsp !== null) {
    const lijn = await openVsp(dienst, vsp, logboek)
    open.push({
      naam: 'VECOZO',
      herlaad: (nieuw) => lijn.herlaad(alsVspconfiguratie(nieuw) ?? vsp),
      sluit: () => lijn.sluit(),
    })
  }
  const herlaad = () => {
    for (const lijn of open) {
      try {
        lijn.herlaad(leesOmgeving(process.env))
      } catch (fout) {
        // The line goes on with what it has.
        logboek.fout(`certificaten van ${lijn.naam} niet opnieuw gelezen`, { fout })
      }
    }
  }
  if (open.length > 0) process.on('SIGHUP', herlaad)
  // Organisations without a line may have no file drop either: then nobody else does this.
  const motor = bewaakMotor(dienst, logboek, overLijn)
  return {
    async sluit() {
      process.off('SIGHUP', herlaad)
      await Promise.all([motor.sluit(), ...open.map((lijn) => lijn.sluit())])
    },
  }
}
