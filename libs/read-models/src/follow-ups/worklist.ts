import type { FollowUpCounts, FollowUpView, Worklist } from '@tandemspur/contracts';
import {
  daysBetween,
  followUpRules,
  followUpReason,
  standingOf,
  type FollowUpRuleId,
  type FollowUpStanding,
  type ReasonParams,
} from '@tandemspur/domain';
import type pg from 'pg';
import type { PageRequest } from '../tandem-overview/tandem-list.js';
import { noProgramme } from './follow-ups.entity.js';
import { readStandards, type StandardGroup, type StandardsOfOrganisation } from './standards-in-force.js';
import { countStatement, pageStatement, type WorklistScope } from './worklist-sql.js';
import { decodeKey, encodeKey, worklistTerms } from './worklist-terms.js';

/** A pool of connections to the read models. */
export type Sql = Pick<pg.Pool, 'query'>;

export interface WorklistQuestion extends WorklistScope {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Last day of what is upcoming. */
  readonly until: string;
  readonly rules?: readonly string[];
  readonly standings?: readonly FollowUpStanding[];
}

interface FoundRow {
  readonly rule: FollowUpRuleId;
  readonly grp: number;
  readonly base_on: string;
  readonly due_on: string;
  readonly id: string;
  readonly item: string;
  readonly params: string;
  readonly tandem_id: string | null;
  readonly mentor_id: string | null;
  readonly mentee_id: string | null;
  readonly coordinator_id: string | null;
  readonly programme_id: string | null;
  readonly person_id: string | null;
  readonly mentor_name: string | null;
  readonly mentee_name: string | null;
  readonly coordinator_name: string | null;
  readonly person_name: string | null;
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name });

const viewOf = (row: FoundRow, groups: readonly StandardGroup[], today: string): readonly FollowUpView[] => {
  const term = groups[row.grp]?.standard.followUps[row.rule];
  const standing = term && standingOf({ rule: row.rule, baseOn: row.base_on }, term, today);
  if (!term || !standing) return [];
  const { label, command } = followUpRules[row.rule];
  return [
    {
      tandemId: row.tandem_id,
      personId: row.person_id,
      mentor: named(row.mentor_id, row.mentor_name),
      mentee: named(row.mentee_id, row.mentee_name),
      person: named(row.person_id, row.person_name),
      coordinator: named(row.coordinator_id, row.coordinator_name),
      programmeId: row.programme_id === noProgramme ? null : row.programme_id,
      rule: row.rule,
      item: row.item,
      label,
      dueOn: row.due_on,
      standing,
      daysOverdue: Math.max(0, daysBetween(row.due_on, today)),
      reason: followUpReason(row.rule, JSON.parse(row.params) as ReasonParams, term),
      source: term.source,
      command,
    },
  ];
};

/** The standards' groups that the question is about. */
const groupsFor = (
  standards: StandardsOfOrganisation,
  { programmeId }: WorklistScope,
): readonly StandardGroup[] =>
  programmeId === undefined
    ? standards.groups
    : [{ standard: standards.of(programmeId), programmes: null, exceptProgrammes: [] }];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Number of follow-ups of one rule. */
export interface RuleCount {
  readonly rule: FollowUpRuleId;
  readonly risk: boolean;
  /** Overdue, or at risk. */
  readonly past: number;
  readonly due: number;
  readonly upcoming: number;
}

const countsOf = (rules: readonly RuleCount[]): FollowUpCounts => ({
  overdue: sumOf(rules.map(({ risk, past }) => (risk ? 0 : past))),
  due: sumOf(rules.map(({ due }) => due)),
  atRisk: sumOf(rules.map(({ risk, past }) => (risk ? past : 0))),
  upcoming: sumOf(rules.map(({ upcoming }) => upcoming)),
});

/** How many follow-ups stand how, by rule; rules that have none may be missing. */
export const countFollowUps = async (sql: Sql, question: WorklistQuestion): Promise<readonly RuleCount[]> => {
  const groups = groupsFor(await readStandards(sql, question.organisationId), question);
  const { today, until, rules: only } = question;
  const terms = JSON.stringify(worklistTerms(groups, { today, until, ...(only && { rules: only }) }));
  const { rows } = await sql.query<RuleCount>(countStatement(question, terms));
  return rows;
};

/** How many of the whole scope stand how; in an organisation of thousands it takes longer than a page of them. */
export const countWorklist = async (sql: Sql, question: WorklistQuestion): Promise<FollowUpCounts> =>
  countsOf(await countFollowUps(sql, question));

/**
 * What is due, overdue, at risk or upcoming, the longest due first, as the standards that hold today say.
 *
 * @throws InvalidCursor
 */
export const readWorklist = async (
  sql: Sql,
  question: WorklistQuestion,
  { limit, cursor }: PageRequest,
): Promise<Worklist> => {
  const standards = await readStandards(sql, question.organisationId);
  const groups = groupsFor(standards, question);
  const after = cursor === undefined ? {} : { after: decodeKey(cursor) };
  const terms = JSON.stringify(worklistTerms(groups, { ...question, ...after }));
  const { rows } = await sql.query<FoundRow>(pageStatement(question, terms, limit + 1));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const { programmeId, today, until } = question;
  return {
    asOf: today,
    until,
    standards: standards.inForce.filter((each) =>
      programmeId === undefined || each.programmeId === programmeId
        ? true
        : each.programmeId === null &&
          !standards.inForce.some(({ programmeId: other }) => other === programmeId),
    ),
    items: page.flatMap((row) => viewOf(row, groups, today)),
    nextCursor: last
      ? encodeKey({ dueOn: last.due_on, rule: last.rule, id: last.id, item: last.item })
      : null,
  };
};
