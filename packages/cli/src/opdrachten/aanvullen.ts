// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer aanvullen SHELL`: a completion script made from the commands themselves. */
import { Argument, type Command } from 'commander'
import { type Opdrachtvorm, SCRIPTS } from '../aanvulling/scripts.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { maakProgramma } from '../programma/programma.ts'
import type { MaakOpdracht } from '../programma/register.ts'

const maak: MaakOpdracht = (omgeving) => {
  const opdracht = new Opdracht('aanvullen')
    .description(
      'Schrijft een script waarmee de shell opdrachten, opties en waarden aanvult na de Tab-toets.',
    )
    .addArgument(new Argument('<shell>', 'Uw shell').choices(Object.keys(SCRIPTS)))
    .action(async (shell: keyof typeof SCRIPTS) => {
      // Only here every command is loaded: the script must know them all.
      const programma = await maakProgramma(
        omgeving,
        () => {},
        () => true,
      )
      omgeving.uit(SCRIPTS[shell](programma.commands.map(vormVan)))
    }) as Opdracht
  return opdracht.voorbeeld(
    'stopwijzer aanvullen bash > ~/.local/share/bash-completion/completions/stopwijzer',
    'stopwijzer aanvullen zsh > ~/.zfunc/_stopwijzer',
    'stopwijzer aanvullen fish > ~/.config/fish/completions/stopwijzer.fish',
  )
}

export default maak

function vormVan(opdracht: Command): Opdrachtvorm {
  const hulp = opdracht.createHelp()
  return {
    naam: opdracht.name(),
    samenvatting: opdracht.summary() || opdracht.description(),
    opties: hulp.visibleOptions(opdracht).map((optie) => ({
      naam: optie.long ?? optie.flags,
      uitleg: optie.description,
      waarde: optie.required || optie.optional,
      keuzes: optie.argChoices ?? [],
    })),
    woorden: [
      ...opdracht.commands.map((onder) => onder.name()),
      ...opdracht.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    ],
    bestanden: opdracht.registeredArguments.some((argument) =>
      /^(pad|bestand|map)$/.test(argument.name()),
    ),
  }
}
