import { events, type DomainEvent, type Label } from '@tandemspur/contracts';
import type { TandemDifference } from '../apply/compare-tandem.js';
import type { ImportProblem } from '../problems/findings.js';
import type { PlannedEvent } from '../plan/plan.js';
import type { List } from '../read/read-list.js';
import type { Severity } from '../problems/problem-text.js';

export interface Count {
  readonly new: number;
  readonly existing: number;
  /** Left out because something else is recorded. */
  readonly withheld: number;
}

interface ListSummary {
  readonly kind: List['kind'];
  readonly file: string;
  readonly encoding: string;
  readonly separator: string;
  readonly rows: number;
  readonly rejectedRows: number;
}

/** What an import did, or would do: the same facts for people and for machines. */
export interface ImportReport {
  readonly status: 'dry-run' | 'applied' | 'interrupted';
  readonly lists: readonly ListSummary[];
  /** The day that the list shows, if it says so. */
  readonly asOf: string | null;
  readonly tandems: { readonly planned: number; readonly done: number };
  readonly people: Readonly<Record<'tandems' | 'mentors' | 'mentees' | 'staff', Count>>;
  readonly events: readonly ({ readonly type: string; readonly label: Label } & Count)[];
  readonly total: Count;
  readonly problemCounts: Readonly<Record<Severity, number>>;
  readonly problems: readonly ImportProblem[];
  readonly rejectsFile: string | null;
}

type Fate = keyof Count;
type Fates = ReadonlyMap<string, { readonly type: DomainEvent['type']; readonly fate: Fate }>;

/** An event that several tandems plan counts once, as what happened to it first. */
const fatesOf = (differences: readonly TandemDifference[]): Fates => {
  const fates = new Map<string, { type: DomainEvent['type']; fate: Fate }>();
  const note = (planned: readonly PlannedEvent[], fate: Fate): void => {
    for (const { id, event } of planned) if (!fates.has(id)) fates.set(id, { type: event.type, fate });
  };
  for (const { fresh, existing, withheld } of differences) {
    note(fresh, 'new');
    note(existing, 'existing');
    note(withheld, 'withheld');
  }
  return fates;
};

const countOf = (fates: Fates, type?: DomainEvent['type']): Count => {
  const count = { new: 0, existing: 0, withheld: 0 };
  for (const each of fates.values()) if (type === undefined || each.type === type) count[each.fate] += 1;
  return count;
};

const summaryOf = (list: List, problems: readonly ImportProblem[]): ListSummary => {
  const rejected = problems.filter(({ severity, file }) => severity === 'rejected' && file === list.file);
  return {
    kind: list.kind,
    file: list.file,
    encoding: list.encoding,
    separator: list.separator,
    rows: list.rows.length,
    rejectedRows: new Set(rejected.map(({ line }) => line)).size,
  };
};

const inOrder = (lists: readonly List[], problems: readonly ImportProblem[]): readonly ImportProblem[] => {
  const files = lists.map(({ file }) => file);
  return [...problems].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line);
};

/** Counts everything. The problems come in the order of the files. */
export const summarise = (facts: {
  readonly status: ImportReport['status'];
  readonly lists: readonly List[];
  readonly asOf: string | undefined;
  readonly planned: number;
  readonly differences: readonly TandemDifference[];
  readonly problems: readonly ImportProblem[];
}): ImportReport => {
  const { status, lists, asOf, planned, differences, problems } = facts;
  const fates = fatesOf(differences);
  const withSeverity = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    status,
    lists: lists.map((list) => summaryOf(list, problems)),
    asOf: asOf ?? null,
    tandems: { planned, done: differences.length },
    people: {
      tandems: countOf(fates, 'TandemMatched'),
      mentors: countOf(fates, 'MentorApplied'),
      mentees: countOf(fates, 'MenteeRegistered'),
      staff: countOf(fates, 'StaffJoined'),
    },
    events: events
      .map(({ type, label }) => ({ type, label, ...countOf(fates, type as DomainEvent['type']) }))
      .filter((count) => count.new + count.existing + count.withheld > 0),
    total: countOf(fates),
    problemCounts: {
      rejected: withSeverity('rejected'),
      changed: withSeverity('changed'),
      flagged: withSeverity('flagged'),
      assumed: withSeverity('assumed'),
    },
    problems: inOrder(lists, problems),
    rejectsFile: null,
  };
};
