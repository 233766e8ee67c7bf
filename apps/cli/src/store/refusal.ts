import type { Label } from '@tandemspur/contracts';
import type { Difference } from './comparison.js';

interface Text {
  readonly rule: Label;
  readonly remedy: Label;
}

const texts = {
  'address-unknown': {
    rule: {
      de: '{option} ist keine Adresse, die wir kennen.',
      en: '{option} is no address that we know.',
    },
    remedy: {
      de: 'Erwartet wird postgres://…, kurrentdb://… oder das Wort embedded.',
      en: 'Expected: postgres://…, kurrentdb://… or the word embedded.',
    },
  },
  'same-store': {
    rule: {
      de: 'Quelle und Ziel sind derselbe Speicher.',
      en: 'Source and target are the same store.',
    },
    remedy: { de: 'Das andere Ziel angeben.', en: 'Name the other target.' },
  },
  unreachable: {
    rule: { de: '{address} ist nicht zu erreichen: {reason}.', en: '{address} cannot be reached: {reason}.' },
    remedy: {
      de: 'Adresse, Anmeldung und Server prüfen. Es wurde nichts geschrieben.',
      en: 'Check address, credentials and server. Nothing was written.',
    },
  },
  'no-history': {
    rule: { de: '{address} enthält keine Geschichte.', en: '{address} holds no history.' },
    remedy: {
      de: 'Adresse prüfen; sind --from und --to vertauscht? Es wurde nichts geschrieben.',
      en: 'Check the address; have --from and --to changed places? Nothing was written.',
    },
  },
  'foreign-database': {
    rule: {
      de: 'Die Datenbank {address} gehört schon etwas anderem: sie hat Tabellen, aber keine Geschichte.',
      en: 'The database {address} belongs to something else: it has tables, but no history.',
    },
    remedy: {
      de: 'Eine leere Datenbank anlegen und als Ziel angeben. Es wurde nichts geschrieben.',
      en: 'Create an empty database and name it as the target. Nothing was written.',
    },
  },
  'not-a-beginning': {
    rule: {
      de:
        'Das Ziel enthält etwas anderes als den Anfang der Quelle: das erste abweichende Ereignis ist Nr. {event}, ' +
        '{stream} Revision {revision} ({position}).',
      en:
        'The target holds something else than the beginning of the source: the first event that differs is no. ' +
        '{event}, {stream} revision {revision} ({position}).',
    },
    remedy: {
      de: 'Ein leeres Ziel angeben. Es wurde nichts geschrieben.',
      en: 'Name an empty target. Nothing was written.',
    },
  },
  'target-goes-on': {
    rule: {
      de:
        'Das Ziel enthält alle {events} Ereignisse der Quelle und weitere: es ist schon in Gebrauch. Das erste ' +
        'weitere ist {stream} Revision {revision} ({position}).',
      en:
        'The target holds all {events} events of the source and more: it is in use already. The first one more is ' +
        '{stream} revision {revision} ({position}).',
    },
    remedy: {
      de: 'Nichts zu tun, oder ein leeres Ziel angeben. Es wurde nichts geschrieben.',
      en: 'There is nothing to do, or name an empty target. Nothing was written.',
    },
  },
  'streams-clash': {
    rule: {
      de: 'Der Strom {stream} steht im Ziel bei Revision {actual}; die Quelle setzt ihn hinter {expected} fort.',
      en: 'Stream {stream} is at revision {actual} in the target; the source goes on behind {expected}.',
    },
    remedy: {
      de:
        'Entweder schreibt noch etwas in das Ziel: beenden und den Befehl wiederholen. Oder in der Quelle wurden ' +
        'Ereignisse gelöscht: dann lässt sie sich nicht übertragen.',
      en:
        'Either something else writes to the target: stop it and run the command again. Or events of the source ' +
        'were deleted: then it cannot be moved.',
    },
  },
  'not-accepted': {
    rule: {
      de: 'Das Ziel nimmt ein Ereignis nicht an: {reason}.',
      en: 'The target does not take an event: {reason}.',
    },
    remedy: {
      de: 'Den Befehl wiederholen. Bleibt es dabei, die Grenzen des Ziels prüfen (Größe eines Ereignisses).',
      en: 'Run the command again. If that does not help, check the limits of the target (size of an event).',
    },
  },
  'broke-off': {
    rule: { de: 'Abgebrochen: {reason}.', en: 'Broken off: {reason}.' },
    remedy: {
      de: 'Was übertragen ist, bleibt; derselbe Befehl macht weiter.',
      en: 'What was copied stays; the same command continues.',
    },
  },
} satisfies Record<string, Text>;

export type RefusalCode = keyof typeof texts;

type Values = Readonly<Record<string, string | number | bigint>>;

const fill = ({ de, en }: Label, values: Values): Label => {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { de: filled(de), en: filled(en) };
};

/** Why a copy does not take place or does not go on, with a rule and a remedy for whoever reads it. */
export class CopyRefused extends Error {
  readonly rule: Label;
  readonly remedy: Label;

  constructor(
    readonly code: RefusalCode,
    values: Values = {},
    readonly difference: Difference | null = null,
  ) {
    const rule = fill(texts[code].rule, values);
    super(rule.en);
    this.name = 'CopyRefused';
    this.rule = rule;
    this.remedy = texts[code].remedy;
  }
}

/** The refusal of a target that holds something else than the source's beginning. */
export const notABeginning = (difference: Difference): CopyRefused => {
  const { event, source, target } = difference;
  const code = source === null ? 'target-goes-on' : 'not-a-beginning';
  return new CopyRefused(code, { ...target, event, events: event - 1 }, difference);
};
