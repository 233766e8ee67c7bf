import type { NonEmpty, Random } from './random.js';

/** Given and family names that live in one city; combined by chance, so that nobody is meant. */
const origins: Readonly<
  Record<string, { weight: number; given: NonEmpty<string>; family: NonEmpty<string> }>
> = {
  elder: {
    weight: 0.3,
    given: ['Günther', 'Jürgen', 'Käthe', 'Jörg', 'Anke', 'Heike', 'Thorsten', 'Bärbel', 'Silke', 'Uwe'],
    family: ['Möller', 'Schröder', 'Krüger', 'Petersen', 'Behrens', 'Lührs', 'Wöhlke', 'Hinrichs', 'Bösch'],
  },
  younger: {
    weight: 0.34,
    given: ['Lena', 'Jonas', 'Miriam', 'Florian', 'Katharina', 'Tobias', 'Wiebke', 'Sören', 'Malte', 'Imke'],
    family: ['Weiß', 'Köster', 'Ahrens', 'Groß', 'Brandt', 'Thiele', 'Vogelsang', 'Reimers', 'Jäger'],
  },
  turkish: {
    weight: 0.11,
    given: ['Ayşe', 'Mehmet', 'Gülşen', 'Çağla', 'Emre', 'Işıl', 'Ömer', 'Zeynep'],
    family: ['Yıldız', 'Öztürk', 'Şahin', 'Doğan', 'Kılıç', 'Aydın', 'Çelik'],
  },
  danish: {
    weight: 0.05,
    given: ['Bjørn', 'Kirsten', 'Søren', 'Mette', 'Jørgen', 'Åse'],
    family: ['Sørensen', 'Nørgaard', 'Kjær', 'Østergaard', 'Damgård'],
  },
  arabic: {
    weight: 0.07,
    given: ['Layla', 'Karim', 'Nour', 'Samir', 'Rania', 'Youssef', 'Amal'],
    family: ['Al-Khatib', 'Haddad', 'El Amrani', 'Mansour', 'Nasser', 'Ben Salah'],
  },
  polish: {
    weight: 0.07,
    given: ['Agnieszka', 'Łukasz', 'Małgorzata', 'Paweł', 'Zofia', 'Wojciech'],
    family: ['Wójcik', 'Kowalczyk', 'Krawczyk', 'Zając', 'Sikora', 'Wróbel'],
  },
  elsewhere: {
    weight: 0.06,
    given: ['Ngozi', 'Kwame', 'Minh', 'Thu Hà', 'Olena', 'Andrij', 'Priya', 'Inês', 'Arash'],
    family: ['Okafor', 'Mensah', 'Nguyễn', 'Kovalenko', 'Rao', 'Gonçalves', 'Rahimi'],
  },
};

const weights = Object.fromEntries(Object.entries(origins).map(([name, { weight }]) => [name, weight]));

// prettier-ignore
const menteeNames: NonEmpty<string> = [
  'Kaan', 'Elif', 'Jannik', 'Mia', 'Yusuf', 'Amira', 'Finn', 'Leyla', 'Ole', 'Nele', 'Hassan', 'Zeyneb',
  'Milan', 'Sofía', 'Tariq', 'Aleyna', 'Björn', 'Lotte', 'Dilan', 'Emre', 'Rojda', 'Samuel', 'Fatou', 'Bilal',
  'Daria', 'Maksym', 'Oleksij', 'Sára', 'Jamal', 'Hanna', 'Marwa', 'Luca', 'Aylin', 'Ibrahim', 'Noor', 'Piotr',
  'Zuzanna', 'Frieda', 'Mohamed', 'Selin', 'Till', 'Ayşegül', 'Efe', 'Jule', 'Adnan', 'Maryam', 'Kofi', 'Linh',
];

// prettier-ignore
const initials: NonEmpty<string> = [
  'A', 'B', 'Ç', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Ö', 'P', 'R', 'S', 'Ş', 'T', 'Ü', 'W', 'Y', 'Z',
];

/** Given and family name of an adult. */
export const adultName = (random: Random): string => {
  const origin = origins[random.weighted(weights)];
  return origin ? `${random.pick(origin.given)} ${random.pick(origin.family)}` : '';
};

/** Given name and initial, as programmes write down the children they accompany. */
export const menteeName = (random: Random): string => `${random.pick(menteeNames)} ${random.pick(initials)}.`;

/** The three who coordinate: the first also manages quality, the last leaves. */
export const coordinatorNames = ['Birgit Johannsen', 'Cem Arıkan', 'Franziska Löwe'] as const;

/** Invented; there is no such association. */
export const organisationName = 'Brückentandem Hamburg e. V.';
