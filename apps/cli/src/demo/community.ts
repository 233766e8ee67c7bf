import { gatheringDecider, safeguardingDecider } from '@tandemspur/domain';
import { streamName } from '@tandemspur/event-store';
import type { Cast, Role } from './cast.js';
import { decided } from './decided.js';
import { openStretches } from './fate.js';
import type { DemoIds } from './ids.js';
import { minuteOf, onDay, onWorkday, type Minute } from './local-time.js';
import type { SimulationOptions } from './options.js';
import { randomFor } from './random.js';
import type { Recording } from './recorder.js';
import { deskOf, type Team } from './staff.js';

const daysBetweenTables = 56;
const tables = 20;
const longestTable = 12;

const isOpen = ({ fate }: Role, at: Minute): boolean =>
  fate.firstMeeting !== null &&
  fate.firstMeeting < at &&
  openStretches(fate).some(({ from, to }) => from <= at && at < to);

/** Every eight weeks the mentors sit together; about a third of them come. */
const gatherings = (
  options: SimulationOptions,
  team: Team,
  { roles }: Cast,
  ids: DemoIds,
): readonly Recording[] =>
  Array.from({ length: tables }, (_, index) => index).flatMap((index) => {
    const random = randomFor(options.seed, 'table', index);
    const at = onWorkday(onDay(minuteOf(options.until), -(index + 1) * daysBetweenTables + 10, 18));
    const present = roles.filter((role) => !role.fate.declined && isOpen(role, at) && random.chance(0.35));
    const personIds = [...new Set(present.map(({ mentor }) => mentor.id))].slice(0, longestTable);
    const hand = deskOf(team, team.colleague, at);
    const stream = streamName('gathering', ids.thing('gathering', index));
    const held = {
      kind: index % 5 === 4 ? 'outing' : 'stammtisch',
      title: index % 5 === 4 ? 'Ausflug an die Elbe' : 'Stammtisch',
      mode: 'in_person',
      durationMinutes: 120,
    } as const;
    return decided(gatheringDecider, stream, [
      { command: { type: 'RecordGathering', data: held }, occurred: at, recorded: at + 125, hand },
      ...(personIds.length === 0
        ? []
        : [
            {
              command: { type: 'RecordAttendance', data: { personIds } } as const,
              occurred: at,
              recorded: at + 130,
              hand,
            },
          ]),
    ]);
  });

/** Two concerns: one is settled long since, one is open. */
const concerns = (
  options: SimulationOptions,
  team: Team,
  { roles }: Cast,
  ids: DemoIds,
): readonly Recording[] => {
  const end = minuteOf(options.until);
  const hand = { actor: { id: team.lead, role: 'safeguarding_officer' }, source: 'web' } as const;
  const concern = (key: string, daysBefore: number, settled: boolean): readonly Recording[] => {
    const at = onWorkday(onDay(end, -daysBefore, 10));
    const about = roles.find((role) => !role.fate.declined && isOpen(role, at));
    const step = (minutes: number) => ({ occurred: at, recorded: at + minutes, hand });
    const raised = {
      channel: 'phone',
      urgency: '24h',
      online: true,
      text: 'Fremde haben das Kind über ein Spiel angeschrieben.',
      ...(about ? { tandemId: about.tandemId } : {}),
    } as const;
    return decided(safeguardingDecider, streamName('safeguarding', ids.thing('case', key)), [
      { command: { type: 'RaiseConcern', data: raised }, ...step(20) },
      { command: { type: 'AssessConcern', data: { method: 'team', expertConsulted: true } }, ...step(200) },
      ...(settled
        ? [
            {
              command: {
                type: 'ReferConcern',
                data: { to: 'counselling', measures: 'Beratung zur Sicherheit im Netz' },
              } as const,
              ...step(260),
            },
            { command: { type: 'CloseConcern', data: {} } as const, ...step(300) },
          ]
        : []),
    ]);
  };
  return [...concern('settled', 400, true), ...concern('open', 9, false)];
};

/** What happens around the tandems, up to `until`. */
export const recordCommunity = (
  options: SimulationOptions,
  team: Team,
  cast: Cast,
  ids: DemoIds,
): readonly Recording[] =>
  [...gatherings(options, team, cast, ids), ...concerns(options, team, cast, ids)].filter(
    ({ recorded }) => recorded <= minuteOf(options.until),
  );
