// SPDX-License-Identifier: EUPL-1.2
/**
 * A command whose every sentence is Dutch. Commander builds its errors in
 * methods; overriding those gives us the parts instead of an English sentence
 * to translate. Commander is pinned, and a test walks all of these phrases.
 */
import { type Argument, Command, Help, Option } from 'commander'
import { CliFout } from './fouten.ts'
import { bedoelde, gelijkend } from './gelijkend.ts'

const KOPPEN: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Waarden:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
}

class NederlandseHulp extends Help {
  override styleTitle(kop: string): string {
    return KOPPEN[kop] ?? kop
  }

  override commandUsage(opdracht: Command): string {
    return super
      .commandUsage(opdracht)
      .replace('[options]', '[opties]')
      .replace('[command]', '[opdracht]')
  }

  override subcommandTerm(opdracht: Command): string {
    return super.subcommandTerm(opdracht).replace('[options]', '[opties]')
  }

  override optionDescription(optie: Option): string {
    const bij = [
      optie.argChoices ? `kies uit: ${optie.argChoices.join(', ')}` : '',
      optie.defaultValue === undefined || optie.isBoolean()
        ? ''
        : `standaard: ${optie.defaultValueDescription ?? String(optie.defaultValue)}`,
    ].filter((deel) => deel !== '')
    return bij.length === 0 ? optie.description : `${optie.description} (${bij.join('; ')})`
  }

  override argumentDescription(argument: Argument): string {
    const keuzes = argument.argChoices
    return keuzes
      ? `${argument.description} (kies uit: ${keuzes.join(', ')})`
      : argument.description
  }
}

export class Opdracht extends Command {
  constructor(naam?: string) {
    super(naam)
    this.helpOption('-h, --help', 'Toon deze hulp')
    this.helpCommand(false)
    this.exitOverride()
    this.configureOutput({ outputError: () => {} })
  }

  override createCommand(naam?: string): Command {
    return new Opdracht(naam)
  }

  override createHelp(): Help {
    return Object.assign(new NederlandseHulp(), this.configureHelp())
  }

  /** Adds an example at the end of the help; every command has at least one. */
  voorbeeld(...regels: readonly string[]): this {
    this.addHelpText('after', `\nVoorbeeld:\n${regels.map((r) => `  ${r}`).join('\n')}\n`)
    return this
  }

  /** The option `--formaat`; text when it is left out. */
  kiesFormaat(...vormen: readonly string[]): this {
    const optie = new Option('--formaat <vorm>', 'Vorm van de uitvoer')
    return this.addOption(optie.choices(vormen).default('tekst'))
  }

  /**
   * The option `--formaat` of a command whose data other programs read: text for a person at a
   * terminal, JSON for whatever else reads along; `schermvorm` tells which (docs/adr/0370).
   */
  kiesSchermvorm(): this {
    const optie = new Option(
      '--formaat <vorm>',
      'Vorm van de uitvoer; zonder deze optie tekst op een terminal en anders json',
    )
    return this.addOption(optie.choices(['tekst', 'json']))
  }

  private hulp(): string {
    const namen: string[] = []
    for (let c: Command | null = this; c; c = c.parent) namen.unshift(c.name())
    return `${namen.join(' ')} --help`
  }

  protected _callParseArg(
    doel: Option | Argument,
    waarde: string,
    vorige: unknown,
    _englishMessage: string,
  ): unknown {
    const keuzes = doel.argChoices
    if (keuzes && !keuzes.includes(waarde)) {
      const naam = 'long' in doel ? (doel.long ?? doel.flags) : doel.name()
      throw new CliFout(
        'WAARDE_FOUT',
        { naam, waarde, verwacht: `Kies uit: ${keuzes.join(', ')}.` },
        bedoelde(gelijkend(waarde, keuzes)),
      )
    }
    return doel.parseArg?.(waarde, vorige)
  }

  protected missingArgument(naam: string): never {
    throw new CliFout('WAARDE_ONTBREEKT', { naam, hulp: this.hulp() })
  }

  protected optionMissingArgument(optie: Option): never {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: optie.long ?? optie.flags, hulp: this.hulp() })
  }

  protected missingMandatoryOptionValue(optie: Option): never {
    throw new CliFout('OPTIE_ONTBREEKT', { naam: optie.long ?? optie.flags, hulp: this.hulp() })
  }

  protected _conflictingOption(optie: Option, ander: Option): never {
    throw new CliFout('OPTIES_SAMEN', {
      naam: optie.long ?? optie.flags,
      ander: ander.long ?? ander.flags,
    })
  }

  protected unknownOption(vlag: string): never {
    const bekend = this.createHelp()
      .visibleOptions(this)
      .flatMap((optie) => optie.long ?? [])
    const naam = vlag.split('=')[0]!
    throw new CliFout(
      'OPTIE_ONBEKEND',
      { naam, hulp: this.hulp() },
      bedoelde(gelijkend(naam, bekend)),
    )
  }

  protected _excessArguments(gekregen: readonly string[]): never {
    throw new CliFout('TE_VEEL', {
      aantal: String(gekregen.length),
      verwacht: String(this.registeredArguments.length),
      hulp: this.hulp(),
    })
  }

  protected unknownCommand(): never {
    const naam = this.args[0] ?? ''
    const bekend = this.commands.map((opdracht) => opdracht.name())
    throw new CliFout('OPDRACHT_ONBEKEND', { naam }, bedoelde(gelijkend(naam, bekend)))
  }
}
