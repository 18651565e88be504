import type { Command } from 'commander';

export const WRONG_USE = 2;

const TITLES: Record<string, string> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** What commander says in English when a command is misused, and how we say it. */
const MISUSES: readonly [RegExp, (found: string) => string][] = [
  [/missing required argument '(.*?)'/, (name) => `il manque « ${name} ».`],
  [/unknown option '(.*?)'/, (name) => `option inconnue : ${name}.`],
  [/unknown command '(.*?)'/, (name) => `commande inconnue : ${name}.`],
  [/argument missing/, () => 'il manque une valeur à une option.'],
  [/option '(.*?)' argument .* is invalid/, (name) => `valeur refusée pour l’option ${name}.`],
  [/too many arguments/, () => 'trop d’arguments.'],
];

/** Help and errors in French, on every level; wrong use is thrown as a CommanderError instead of ending the process. */
export function inFrench(command: Command): Command {
  command
    .exitOverride()
    .helpOption('-h, --help', 'affiche cette aide')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      // The choices and defaults that commander adds in English are told by the descriptions.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({
      outputError: (text, write) => {
        write(misuse(text));
      },
    });
  if (command.commands.length > 0) command.helpCommand('help [commande]', 'affiche l’aide d’une commande');
  command.commands.forEach(inFrench);
  return command;
}

function misuse(text: string): string {
  for (const [pattern, sentence] of MISUSES) {
    const found = pattern.exec(text);
    if (found) return `Erreur : ${sentence(found[1] ?? '')} Voir --help.\n`;
  }
  return text;
}
