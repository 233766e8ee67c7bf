import type { EventOf, meetingHeld } from '@tandemspur/contracts';
import type { NonEmpty } from './random.js';

export type Activity = EventOf<typeof meetingHeld>['data']['activity'];

/** What mentors write on the way home, by what the two did. Where they were stays open but for `leisure`. */
export const meetingNotes: Readonly<Record<Activity, NonEmpty<string>>> = {
  leisure: [
    'Elbe spazieren, Steine flitschen lassen. Viel gelacht.',
    'Waren im Planetarium, danach Pommes.',
    'Zum ersten Mal zusammen Bowling gespielt. Beide hatten Anfängerglück.',
    'Tierpark. Die Walrosse waren der Höhepunkt.',
    'Fahrrad geflickt und eine Runde um die Alster.',
    'Zusammen gekocht: Linsensuppe nach dem Rezept der Oma.',
    'Bücherhalle, drei Comics ausgeliehen.',
    'Regen, deshalb Brettspiele. Revanche versprochen.',
    'Minigolf. Knapp verloren, trotzdem gute Laune.',
    'Miniatur Wunderland, wir mussten fast hinausgetragen werden.',
    'Fußball im Park, danach Pizza.',
    'Museum der Arbeit, Druckwerkstatt ausprobiert.',
  ],
  learning: [
    'Mathe: Brüche. Der Knoten ist geplatzt.',
    'Vokabeln geübt, Test ist am Donnerstag.',
    'Referat über Vulkane vorbereitet.',
    'Hausaufgaben gemeinsam sortiert, Wochenplan gemacht.',
    'Deutschaufsatz durchgesprochen, klappt immer besser.',
    'Dreisatz wiederholt, war etwas zäh.',
    'Englisch laut gelesen, traut sich mehr zu.',
    'Für die Bio-Arbeit gelernt, Karteikarten geschrieben.',
  ],
  language: [
    'Eine Stunde nur Deutsch gesprochen, ohne Handy.',
    'Wortspiele gespielt, viel gelacht über „doch“.',
    'Gemeinsam ein Kapitel gelesen und nacherzählt.',
    'Artikel geübt. Der, die, das bleibt schwierig.',
    'Heute umgekehrt: Ich habe zehn Wörter der Familiensprache gelernt.',
    'Zeitungsartikel besprochen, großes Interesse am Thema Klima.',
    'Telefongespräche geübt, Termin beim Zahnarzt vereinbart.',
  ],
  office: [
    'Beim Bezirksamt, zwei Stunden gewartet, Antrag abgegeben.',
    'Post durchgesehen und abgeheftet.',
    'HVV-Karte beantragt.',
    'Formular für die Schule zusammen ausgefüllt.',
    'Termin bei der Bücherhalle: Ausweis ist da.',
    'Unterlagen fürs Sportangebot zusammengesucht.',
  ],
  career: [
    'Bewerbung geschrieben, Lebenslauf sieht gut aus.',
    'Praktikumsplätze gesucht, drei Adressen gefunden.',
    'Vorstellungsgespräch geübt. War nervös, am Ende richtig gut.',
    'Über Ausbildungsberufe gesprochen, Tischlerei ist der Favorit.',
    'Zusage für das Praktikum! Gefeiert mit Kuchen.',
    'Anschreiben überarbeitet, nächste Woche geht es raus.',
  ],
  talk: [
    'Langes Gespräch über die neue Klasse.',
    'Viel erzählt von zu Hause, war wichtig.',
    'Über die Ferien gesprochen und Pläne gemacht.',
    'Über Freundschaften geredet.',
    'Streit mit dem besten Freund war Thema, Lösung gefunden.',
    'Über Lieblingsfilme gestritten und gelacht.',
  ],
  group: [
    'Ausflug mit zwei anderen Tandems an die Ostsee.',
    'Gruppentreffen im Stadtteilhaus, gut angekommen.',
    'Fest des Vereins, am Waffelstand mitgeholfen.',
    'Gemeinsames Kochen mit anderen Tandems.',
  ],
  other: [
    'Kurzes Treffen, nur Übergabe der Bücher.',
    'Beim Auftritt des Schulchors zugehört.',
    'Geburtstag nachgefeiert.',
    'Beim Fußballspiel zugeschaut, 3:1 gewonnen.',
  ],
};

/** What is written when the two met on a screen. */
export const digitalNotes: NonEmpty<string> = [
  'Videoanruf, Bild hing manchmal, trotzdem gut.',
  'Zusammen am geteilten Bildschirm gearbeitet.',
  'Online Schach gespielt.',
  'Videoanruf vom Handy, weil die Bahn ausfiel.',
  'Per Video abgefragt, lief gut.',
];

/** What is written after a call. */
export const phoneNotes: NonEmpty<string> = [
  'Kurzer Anruf, alles in Ordnung.',
  'Telefoniert, weil eine Seite erkältet war.',
  'Langes Telefonat, nächstes Treffen geplant.',
  'Am Telefon vom Schultag erzählt.',
];

/** What is written when it did not go so well; nobody is blamed. */
export const flatNotes: NonEmpty<string> = [
  'War müde, wir haben früher Schluss gemacht.',
  'Heute schwer ins Gespräch gekommen.',
  'Kam zwanzig Minuten später, Stimmung gedrückt.',
  'Wenig Lust heute. Nächstes Mal etwas draußen.',
  'Heute eher still, wollte aber bleiben.',
  'Termin war kurz, beide unter Druck.',
];
