import type { Label } from '@tandemspur/contracts';

interface Text {
  readonly rule: Label;
  readonly remedy: Label;
}

const texts = {
  'command-missing': {
    rule: { de: 'Es ist kein Befehl genannt.', en: 'No command is named.' },
    remedy: { de: '„record --list“ zeigt alle.', en: '“record --list” shows all of them.' },
  },
  'command-unknown': {
    rule: { de: 'Es gibt keinen Befehl {command}.', en: 'There is no command {command}.' },
    remedy: { de: '„record --list“ zeigt alle.', en: '“record --list” shows all of them.' },
  },
  'id-missing': {
    rule: { de: '{command} braucht die Kennung (UUID).', en: '{command} needs the id (UUID).' },
    remedy: { de: 'Nach dem Befehl angeben.', en: 'Give it after the command.' },
  },
  'id-unexpected': {
    rule: {
      de: '{command} legt Neues an und nimmt keine Kennung.',
      en: '{command} makes something new and takes no id.',
    },
    remedy: { de: 'Die Kennung weglassen.', en: 'Leave the id out.' },
  },
  'data-malformed': {
    rule: { de: '--data ist kein JSON-Objekt.', en: '--data is no JSON object.' },
    remedy: {
      de: 'So schreiben: --data \'{"occurredOn":"2025-03-01"}\', oder einzeln mit --field.',
      en: 'Write it so: --data \'{"occurredOn":"2025-03-01"}\', or field by field with --field.',
    },
  },
  'field-malformed': {
    rule: { de: '--field {field} hat keinen Namen.', en: '--field {field} has no name.' },
    remedy: { de: 'So schreiben: --field name=wert.', en: 'Write it so: --field name=value.' },
  },
  'key-malformed': {
    rule: {
      de: '--key hat 1–255 ASCII-Zeichen ohne Leerzeichen.',
      en: '--key has 1–255 ASCII characters without spaces.',
    },
    remedy: { de: 'Einen anderen Schlüssel wählen.', en: 'Choose another key.' },
  },
} satisfies Record<string, Text>;

type Code = keyof typeof texts;

const filled = (text: Label, params: Readonly<Record<string, string>>): Label => {
  const fill = (words: string): string =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  return { de: fill(text.de), en: fill(text.en) };
};

/** What was said on the command line cannot be meant; nothing was opened. */
export class WrongUsage extends Error {
  readonly rule: Label;
  readonly remedy: Label;

  constructor(
    readonly code: Code,
    params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'WrongUsage';
    this.rule = filled(texts[code].rule, params);
    this.remedy = filled(texts[code].remedy, params);
  }
}
