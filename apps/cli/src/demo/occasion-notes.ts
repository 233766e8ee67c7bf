import type { EventOf, conflictNoted, conflictResolved, keyMomentNoted } from '@tandemspur/contracts';
import type { NonEmpty } from './random.js';

type Block = EventOf<typeof keyMomentNoted>['data']['block'];
type Category = EventOf<typeof conflictNoted>['data']['category'];
type Outcome = EventOf<typeof conflictResolved>['data']['outcome'];

export interface Moment {
  readonly title: string;
  readonly text?: string;
}

/** Key moments along the six blocks of a tandem. */
export const keyMoments: Readonly<Record<Block, NonEmpty<Moment>>> = {
  akquise: [
    { title: 'Kam über eine Freundin, die selbst Mentorin ist' },
    { title: 'Am Stand auf der Freiwilligenbörse kennengelernt' },
    { title: 'Hat sich nach dem Zeitungsbericht gemeldet' },
  ],
  auswahl: [
    { title: 'Kennenlerngespräch', text: 'Offen, geduldig, hat Erfahrung aus dem Sportverein.' },
    { title: 'Kennenlerngespräch', text: 'Fragt viel nach, möchte vor allem draußen etwas unternehmen.' },
    { title: 'Hausbesuch bei der Familie', text: 'Eltern unterstützen das Tandem.' },
  ],
  vorbereitung: [
    { title: 'Einführungsschulung besucht' },
    { title: 'Verhaltenskodex besprochen', text: 'Rückfragen zu Fotos und Geschenken geklärt.' },
    { title: 'Erwartungen besprochen', text: 'Wunsch: feste Zeiten, nicht nur Nachhilfe.' },
  ],
  matching: [
    { title: 'Vorstellungstreffen', text: 'Beide mögen Fahrräder, das Eis war schnell gebrochen.' },
    { title: 'Vorstellungstreffen', text: 'Erst schüchtern, am Ende Nummern getauscht.' },
    { title: 'Vereinbarung gemeinsam unterschrieben' },
  ],
  begleitung: [
    { title: 'Zeugnis', text: 'In zwei Fächern eine Note besser.' },
    { title: 'Schulwechsel gut geschafft' },
    { title: 'Zum ersten Mal selbst angerufen und ein Treffen vorgeschlagen' },
    { title: 'Familie zum Essen eingeladen', text: 'Schöner Abend, viel Vertrauen gewachsen.' },
    { title: 'Beim Stammtisch vom Tandem erzählt' },
    {
      title: 'Umzug in einen anderen Stadtteil',
      text: 'Weg ist länger; Treffen künftig auf halber Strecke.',
    },
  ],
  abschluss: [
    { title: 'Abschlussgespräch', text: 'Gemeinsam zurückgeblickt, Fotobuch überreicht.' },
    { title: 'Abschlussgespräch', text: 'Dank von beiden Seiten. Privater Kontakt ist vereinbart.' },
    { title: 'Abschlussgespräch', text: 'Traurig, aber geklärt. Wünsche für die Zukunft ausgetauscht.' },
  ],
};

/** What only those of some age go through. */
export const keyMomentsOfAge: readonly {
  readonly from: number;
  readonly to: number;
  readonly moment: Moment;
}[] = [
  { from: 6, to: 12, moment: { title: 'Schwimmabzeichen geschafft' } },
  { from: 6, to: 10, moment: { title: 'Liest jetzt ganze Bücher allein' } },
  { from: 15, to: 24, moment: { title: 'Praktikum gefunden' } },
  { from: 16, to: 24, moment: { title: 'Ausbildungsvertrag unterschrieben' } },
];

/** Noted half a year after the first meeting. */
export const halfYearTalks: NonEmpty<Moment> = [
  { title: 'Halbjahresgespräch', text: 'Beide zufrieden, Rhythmus passt.' },
  { title: 'Halbjahresgespräch', text: 'Läuft gut. Wunsch: öfter draußen etwas unternehmen.' },
  { title: 'Halbjahresgespräch', text: 'Treffen waren zuletzt selten, neuer fester Tag vereinbart.' },
];

/** What a conflict is about, in a sentence that takes no side. */
export const conflictNotes: Readonly<Record<Category, NonEmpty<string>>> = {
  reliability: ['Mehrmals kurzfristig abgesagt.', 'Vereinbarte Zeiten werden unterschiedlich verstanden.'],
  boundaries: ['Nachrichten spät am Abend, ist einer Seite zu viel.', 'Frage nach teuren Geschenken.'],
  expectations: ['Familie erwartet Nachhilfe, Mentor:in möchte Freizeit gestalten.', 'Ziele noch unklar.'],
  family: ['Eltern möchten bei den Treffen dabei sein.', 'Termine stoßen mit Familienfesten zusammen.'],
  communication: ['Nachrichten bleiben lange unbeantwortet.', 'Missverständnis wegen der Sprache.'],
  other: ['Unstimmigkeit über Kosten für Ausflüge.', 'Verschiedene Vorstellungen vom Treffpunkt.'],
};

/** How it was settled. */
export const resolutionNotes: Readonly<Record<Outcome, NonEmpty<string>>> = {
  agreement: [
    'Gespräch zu dritt, feste Zeiten vereinbart.',
    'Absprache: Absagen bis zum Vorabend.',
    'Missverständnis ausgeräumt, beide erleichtert.',
    'Regeln für Nachrichten verabredet.',
  ],
  rematch: ['Beide wünschen ein neues Tandem.'],
  ended: ['Einvernehmlich beendet.'],
};

/** Why an ended tandem goes on. */
export const reopeningReasons: NonEmpty<string> = [
  'Beide möchten doch weitermachen',
  'Kontakt hat sich wieder eingestellt',
  'Umzug fällt aus',
  'Versehentlich beendet, Treffen liefen weiter',
];

/** Why a proposal was declined. */
export const declineReasons: NonEmpty<string> = [
  'Weg zu weit',
  'Zeiten passen nicht zusammen',
  'Wunsch nach einer Mentorin',
  'Interessen zu verschieden',
];

/** What people wish for when they come. */
export const wishes: NonEmpty<string> = [
  'Draußen sein, Sport',
  'Lesen und Sprache',
  'Hilfe bei der Schule',
  'Kochen, Basteln, Musik',
  'Berufsorientierung',
  'Jemand, der zuhört',
];

/** What a coordinator remembers of the first talk. */
export const impressions: NonEmpty<string> = [
  'Ruhig und zugewandt, hat Zeit an zwei Nachmittagen.',
  'Bringt viel Erfahrung mit Kindern mit, wünscht sich ein Tandem in der Nähe.',
  'Klare Vorstellungen, gut erreichbar.',
];

export const checkInNotes: NonEmpty<string> = [
  'Läuft gut, feste Zeiten gefunden.',
  'Treffen machen beiden Freude; die Schule ist gerade anstrengend.',
  'Terminabsprachen sind schwierig, Kalender über die Mutter vereinbart.',
  'Fragt nach Ideen für Regentage.',
  'Wünscht sich Austausch mit anderen, kommt zum nächsten Stammtisch.',
];

export const goalTexts = {
  school: ['Hausaufgaben selbständig beginnen', 'In Mathe eine Note besser'],
  language: ['Ein Buch auf Deutsch vorlesen', 'Sich beim Arzt selbst verständigen'],
  job: ['Praktikumsplatz finden'],
  health: ['Schwimmen lernen'],
  participation: ['Einen Verein im Stadtteil kennenlernen', 'Allein mit dem Bus in die Bibliothek'],
  leisure: ['Jeden Monat etwas Neues in der Stadt entdecken'],
  other: ['Sich trauen, um Hilfe zu bitten'],
} as const satisfies Record<string, NonEmpty<string>>;

export const feedbackNotes: NonEmpty<string> = [
  'Würde ich jederzeit wieder machen.',
  'Endlich jemand, der nur für mich Zeit hat.',
  'Etwas mehr Begleitung am Anfang hätte geholfen.',
];
