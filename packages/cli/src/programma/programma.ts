// SPDX-License-Identifier: EUPL-1.2
/** Builds the program with the one command that is asked, and runs it. */
import { type Command, CommanderError } from 'commander'
import { maskeer } from '../uitvoer/maskeer.ts'
import { AFSLUIT, type Afsluitcode, CliFout } from './fouten.ts'
import type { Omgeving } from './omgeving.ts'
import { Opdracht } from './opdracht.ts'
import { OPDRACHTEN } from './register.ts'
import { versie } from './versie.ts'

/**
 * The program: name, version and all commands by name; only those in `geladen`
 * are real, the others stand in the list so that help and suggestions know them.
 */
export async function maakProgramma(
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
  geladen: (naam: string) => boolean,
): Promise<Opdracht> {
  const programma = new Opdracht('stopwijzer')
    .description(
      'Stopwijzer controleert en verwerkt iJw-berichten over start en stop van jeugdhulp.',
    )
    .option('-V, --version', 'Toon de versie')
    .on('option:version', () => {
      omgeving.uit(`${versie()}\n`)
      throw new CommanderError(0, 'commander.version', '')
    }) as Opdracht
  programma.configureOutput({ writeOut: (tekst) => omgeving.uit(tekst), outputError: () => {} })
  programma.voorbeeld(
    'stopwijzer controleer stop.xml',
    'stopwijzer uitleg TR414',
    'stopwijzer termijn 20-07-2026',
  )
  for (const registratie of OPDRACHTEN) {
    const opdracht = geladen(registratie.naam)
      ? (await registratie.laad()).default(omgeving, klaar)
      : new Opdracht(registratie.naam)
    opdracht.summary(registratie.samenvatting)
    neemOver(opdracht, programma)
    programma.addCommand(opdracht)
  }
  return programma
}

/** Subcommands that were built apart get the outputs of the program too, however deep. */
function neemOver(opdracht: Command, ouder: Command): void {
  opdracht.copyInheritedSettings(ouder)
  for (const onder of opdracht.commands) neemOver(onder, opdracht)
}

/** Runs one command line and returns its exit code; never throws. */
export async function voerUit(argv: readonly string[], omgeving: Omgeving): Promise<Afsluitcode> {
  let code: Afsluitcode = AFSLUIT.goed
  try {
    const gevraagd = argv.find((woord) => !woord.startsWith('-'))
    const programma = await maakProgramma(
      omgeving,
      (nieuw) => {
        code = nieuw
      },
      (naam) => naam === gevraagd,
    )
    if (argv.length === 0) {
      omgeving.praat(programma.helpInformation())
      throw new CliFout('OPDRACHT_ONTBREEKT')
    }
    await programma.parseAsync(argv, { from: 'user' })
    return code
  } catch (fout) {
    return meldFout(fout, omgeving)
  }
}

function meldFout(fout: unknown, omgeving: Omgeving): Afsluitcode {
  // Help and version end the parse by throwing too; they are no faults.
  if (fout instanceof CommanderError) return fout.exitCode === 0 ? AFSLUIT.goed : AFSLUIT.fout
  const melding =
    fout instanceof CliFout
      ? fout
      : new CliFout('ONVERWACHT', { oorzaak: fout instanceof Error ? fout.message : String(fout) })
  omgeving.praat(melding.tekst())
  if (process.env.STOPWIJZER_SPOOR === '1' && fout instanceof Error) {
    omgeving.praat(maskeer(fout.stack ?? ''))
  }
  return melding.afsluit
}
