// SPDX-License-Identifier: EUPL-1.2
/** Completion scripts for bash, zsh and fish. The scripts need nothing but the shell. */

export interface Optievorm {
  readonly naam: string
  readonly uitleg: string
  /** Takes a value. */
  readonly waarde: boolean
  readonly keuzes: readonly string[]
}

export interface Opdrachtvorm {
  readonly naam: string
  readonly samenvatting: string
  readonly opties: readonly Optievorm[]
  /** Fixed words that can follow: subcommands and choices. */
  readonly woorden: readonly string[]
  /** Files can follow. */
  readonly bestanden: boolean
}

export const SCRIPTS = { bash, zsh, fish } as const

function bash(opdrachten: readonly Opdrachtvorm[]): string {
  const gevallen = opdrachten.map((o) => {
    const waarden = o.opties
      .filter((optie) => optie.keuzes.length > 0)
      .map((optie) => `        ${o.naam}:${optie.naam}) woorden="${optie.keuzes.join(' ')}" ;;\n`)
    return waarden.join('')
  })
  const opties = opdrachten.map(
    (o) =>
      `        ${o.naam}) woorden="${[...o.opties.map((optie) => optie.naam), ...o.woorden].join(' ')}"; bestanden=${o.bestanden ? 1 : 0} ;;\n`,
  )
  return `# Aanvulling van stopwijzer voor bash. Gemaakt met: stopwijzer aanvullen bash
_stopwijzer() {
    local huidig="\${COMP_WORDS[COMP_CWORD]}" vorige="\${COMP_WORDS[COMP_CWORD-1]}"
    local opdracht="" woorden="" bestanden=0
    if [ "$COMP_CWORD" -gt 1 ]; then opdracht="\${COMP_WORDS[1]}"; fi
    if [ -z "$opdracht" ]; then
        COMPREPLY=($(compgen -W "${opdrachten.map((o) => o.naam).join(' ')} --help --version" -- "$huidig"))
        return
    fi
    case "$opdracht:$vorige" in
${gevallen.join('')}        *) case "$opdracht" in
${opties.join('').replace(/^/gm, '    ').trimEnd()}
        esac ;;
    esac
    COMPREPLY=($(compgen -W "$woorden" -- "$huidig"))
    if [ "$bestanden" = 1 ]; then COMPREPLY+=($(compgen -f -- "$huidig")); fi
}
complete -o filenames -F _stopwijzer stopwijzer
`
}

function zsh(opdrachten: readonly Opdrachtvorm[]): string {
  const lijst = opdrachten.map(
    (o) => `    ${enkel(`${o.naam}:${o.samenvatting.replaceAll(':', '\\:')}`)}`,
  )
  const gevallen = opdrachten.map((o) => {
    const delen = o.opties.map((optie) => {
      const uitleg = optie.uitleg.replace(/[[\]:]/g, '\\$&')
      const actie = optie.keuzes.length > 0 ? `(${optie.keuzes.join(' ')})` : ''
      return enkel(`${optie.naam}[${uitleg}]${optie.waarde ? `:waarde:${actie}` : ''}`)
    })
    if (o.woorden.length > 0) delen.push(enkel(`*:waarde:(${o.woorden.join(' ')})`))
    else if (o.bestanden) delen.push(enkel('*:bestand:_files'))
    return `    ${o.naam})\n      _arguments ${delen.join(' \\\n        ')}\n      ;;`
  })
  return `#compdef stopwijzer
# Aanvulling van stopwijzer voor zsh. Gemaakt met: stopwijzer aanvullen zsh
_stopwijzer() {
  local -a opdrachten
  opdrachten=(
${lijst.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'opdracht' opdrachten
    return
  fi
  local opdracht=$words[2]
  shift words
  (( CURRENT-- ))
  case $opdracht in
${gevallen.join('\n')}
  esac
}
compdef _stopwijzer stopwijzer
`
}

function fish(opdrachten: readonly Opdrachtvorm[]): string {
  const regels = [
    '# Aanvulling van stopwijzer voor fish. Gemaakt met: stopwijzer aanvullen fish',
    'complete -c stopwijzer -f',
  ]
  for (const o of opdrachten) {
    regels.push(
      `complete -c stopwijzer -n __fish_use_subcommand -a ${o.naam} -d ${enkel(o.samenvatting)}`,
    )
  }
  for (const o of opdrachten) {
    const bij = `complete -c stopwijzer -n ${enkel(`__fish_seen_subcommand_from ${o.naam}`)}`
    for (const optie of o.opties) {
      const keuzes = optie.keuzes.length > 0 ? ` -a ${enkel(optie.keuzes.join(' '))}` : ''
      const waarde = optie.waarde ? ' -r' : ''
      regels.push(
        `${bij} -l ${optie.naam.replace(/^--/, '')}${waarde}${keuzes} -d ${enkel(optie.uitleg)}`,
      )
    }
    if (o.woorden.length > 0) regels.push(`${bij} -a ${enkel(o.woorden.join(' '))}`)
    if (o.bestanden) regels.push(`${bij} -F`)
  }
  return `${regels.join('\n')}\n`
}

/** A word between single quotes, safe in all three shells. */
function enkel(tekst: string): string {
  return `'${tekst.replaceAll("'", '’')}'`
}
