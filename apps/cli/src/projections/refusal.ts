import type { Label } from '@tandemspur/contracts';
import type { ExitCode } from './context.js';

interface Text {
  readonly rule: Label;
  readonly remedy: Label;
  readonly exitCode: ExitCode;
}

const texts = {
  'unknown-projection': {
    rule: { de: 'Es gibt keine Projektion {names}.', en: 'There is no projection {names}.' },
    remedy: { de: 'Es gibt: {known}.', en: 'There are: {known}.' },
    exitCode: 2,
  },
  'one-name': {
    rule: { de: 'Hier wird genau eine Projektion genannt.', en: 'Exactly one projection is named here.' },
    remedy: { de: 'Es gibt: {known}.', en: 'There are: {known}.' },
    exitCode: 2,
  },
  'key-missing': {
    rule: { de: 'Der Schlüssel fehlt.', en: 'The key is missing.' },
    remedy: {
      de: 'Mit --key angeben; „projections parked“ nennt die geparkten Schlüssel.',
      en: 'Give it with --key; “projections parked” lists the keys that are parked.',
    },
    exitCode: 2,
  },
  'key-or-all': {
    rule: { de: 'Entweder --key oder --all.', en: 'Either --key or --all.' },
    remedy: {
      de: '--key nennt einen geparkten Schlüssel, --all meint alle; „projections parked“ zeigt sie.',
      en: '--key names one parked key, --all means all of them; “projections parked” lists them.',
    },
    exitCode: 2,
  },
  'reason-missing': {
    rule: { de: 'Der Grund fehlt.', en: 'The reason is missing.' },
    remedy: {
      de: 'Mit --reason "…" angeben. Er wird für immer aufgezeichnet: bitte ohne Namen und Inhalte.',
      en: 'Give it with --reason "…". It is recorded for good: no names and no contents, please.',
    },
    exitCode: 2,
  },
  'not-parked': {
    rule: { de: 'In {name} ist {key} nicht geparkt.', en: '{key} is not parked in {name}.' },
    remedy: {
      de: 'Nichts zu tun; „projections parked {name}“ zeigt, was geparkt ist.',
      en: 'There is nothing to do; “projections parked {name}” shows what is parked.',
    },
    exitCode: 1,
  },
  'not-live': {
    rule: {
      de: 'Von {name} ist eine andere Version in Betrieb, als dieses Programm kennt.',
      en: 'Another version of {name} is live than the one that this program knows.',
    },
    remedy: {
      de: 'Warten, bis die neue Generation gebaut ist („projections status“), oder „projections rebuild {name}“.',
      en: 'Wait until the new generation is built (“projections status”), or “projections rebuild {name}”.',
    },
    exitCode: 1,
  },
  'other-poison': {
    rule: {
      de: '{key} wartet inzwischen auf ein anderes Ereignis: {event}. Es wurde nichts übersprungen.',
      en: '{key} waits for another event by now: {event}. Nothing was skipped.',
    },
    remedy: {
      de: '„projections parked {name}“ zeigt seinen Fehler.',
      en: '“projections parked {name}” shows its error.',
    },
    exitCode: 1,
  },
  'never-ran': {
    rule: { de: '{name} ist noch nie gelaufen.', en: '{name} has never run.' },
    remedy: { de: 'Den Dienst einmal starten.', en: 'Start the service once.' },
    exitCode: 1,
  },
  'build-under-way': {
    rule: {
      de: '{name} wird gerade anderswo gebaut ({builder}).',
      en: '{name} is being built elsewhere ({builder}).',
    },
    remedy: {
      de: 'Warten; „projections status“ zeigt, wie weit es ist. Ein Bau, der abgebrochen wurde, gibt nach Sekunden frei.',
      en: 'Wait; “projections status” shows how far it is. A build that was killed lets go after some seconds.',
    },
    exitCode: 1,
  },
  'build-failed': {
    rule: {
      de: '{name} lässt sich nicht bauen, {event}: {reason}.',
      en: '{name} cannot be built, {event}: {reason}.',
    },
    remedy: {
      de: 'In Betrieb bleibt, was es war. Ein Neubau parkt nicht: das Ereignis korrigieren oder überspringen.',
      en: 'What is live stays. A rebuild never parks: correct or skip the event.',
    },
    exitCode: 1,
  },
  'build-lost': {
    rule: {
      de: 'Der Bau stand zu lange still und wurde aufgegeben.',
      en: 'The build stood still for too long and was given up.',
    },
    remedy: {
      de: 'In Betrieb bleibt, was es war. Den Befehl wiederholen.',
      en: 'What is live stays. Run the command again.',
    },
    exitCode: 1,
  },
  'verification-failed': {
    rule: {
      de: 'Die neue Generation von {name} weicht in Inhalt oder Zahl der Zeilen von der in Betrieb ab: {differences}.',
      en: 'The new generation of {name} differs from the live one in contents or number of rows: {differences}.',
    },
    remedy: {
      de: 'In Betrieb bleibt, was es war. Sollen die neuen Zeilen gelten: „projections rebuild {name} --accept-difference“.',
      en: 'What is live stays. If the new rows shall count: “projections rebuild {name} --accept-difference”.',
    },
    exitCode: 3,
  },
  'no-previous': {
    rule: { de: 'Von {name} gibt es keine frühere Generation.', en: '{name} has no previous generation.' },
    remedy: { de: '„projections rebuild {name}“ baut neu.', en: '“projections rebuild {name}” builds anew.' },
    exitCode: 1,
  },
  'other-version': {
    rule: {
      de: 'Die frühere Generation von {name} hat eine Version, die dieses Programm nicht fortschreiben kann.',
      en: 'The previous generation of {name} is of a version that this program cannot continue.',
    },
    remedy: {
      de: 'Das Programm jener Version starten, oder „projections rebuild {name}“.',
      en: 'Start the program of that version, or “projections rebuild {name}”.',
    },
    exitCode: 1,
  },
  'other-columns': {
    rule: {
      de: 'Die Tabellen der früheren Generation von {name} haben andere Spalten.',
      en: 'The tables of the previous generation of {name} have other columns.',
    },
    remedy: { de: '„projections rebuild {name}“ baut neu.', en: '“projections rebuild {name}” builds anew.' },
    exitCode: 1,
  },
  'other-store': {
    rule: {
      de: 'Die frühere Generation von {name} stammt aus einem anderen Ereignisspeicher.',
      en: 'The previous generation of {name} was made from another event store.',
    },
    remedy: { de: '„projections rebuild {name}“ baut neu.', en: '“projections rebuild {name}” builds anew.' },
    exitCode: 1,
  },
  'broke-off': {
    rule: { de: 'Abgebrochen: {reason}.', en: 'Broken off: {reason}.' },
    remedy: {
      de: 'Datenbank und Ereignisspeicher prüfen, und den Befehl wiederholen.',
      en: 'Check the database and the event store, and run the command again.',
    },
    exitCode: 1,
  },
} satisfies Record<string, Text>;

export type RefusalCode = keyof typeof texts;

type Values = Readonly<Record<string, string>>;

const fill = ({ de, en }: Label, values: Values): Label => {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { de: filled(de), en: filled(en) };
};

/** Why a command of `projections` does not do what it was asked, with a rule and a remedy for whoever reads it. */
export class ProjectionsRefused extends Error {
  readonly rule: Label;
  readonly remedy: Label;
  readonly exitCode: ExitCode;

  constructor(
    readonly code: RefusalCode,
    values: Values = {},
    /** What a machine may want to know besides. */
    readonly details?: object,
  ) {
    const { rule, remedy, exitCode } = texts[code];
    const filled = fill(rule, values);
    super(filled.en);
    this.name = 'ProjectionsRefused';
    this.rule = filled;
    this.remedy = fill(remedy, values);
    this.exitCode = exitCode;
  }
}
