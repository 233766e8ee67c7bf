import type { StandardInForce } from '@tandemspur/contracts';
import { defaultStandard, findStandard, type Standard } from '@tandemspur/domain';
import type pg from 'pg';

/** A standard with the programmes for which it holds. */
export interface StandardGroup {
  readonly standard: Standard;
  /** Holds for these programmes only; `null`: for all but `exceptProgrammes`. */
  readonly programmes: readonly string[] | null;
  readonly exceptProgrammes: readonly string[];
}

export interface StandardsOfOrganisation {
  readonly inForce: readonly StandardInForce[];
  readonly groups: readonly StandardGroup[];
  /** The one that holds for a programme. */
  of(programmeId: string): Standard;
}

interface Adopted {
  readonly programme_id: string | null;
  readonly standard_id: string;
  readonly edition: string;
}

const view = (standard: Standard, programmeId: string | null, adopted: boolean): StandardInForce => ({
  id: standard.id,
  edition: standard.edition,
  label: standard.label,
  adoption: adopted ? 'adopted' : 'default',
  programmeId,
});

/** Programmes with one standard share a group, so that there are as many groups as standards at most, plus one. */
const grouped = (own: ReadonlyMap<string, Standard>, general: Standard): readonly StandardGroup[] => {
  const different = [...own].filter(([, standard]) => standard !== general);
  const standards = [...new Set(different.map(([, standard]) => standard))];
  return [
    { standard: general, programmes: null, exceptProgrammes: different.map(([programme]) => programme) },
    ...standards.map((standard) => ({
      standard,
      programmes: different.filter(([, each]) => each === standard).map(([programme]) => programme),
      exceptProgrammes: [],
    })),
  ];
};

/** What adoptions mean, the oldest first: the last one of a programme, or else of the organisation, holds. */
export const standardsOf = (adoptions: readonly Adopted[]): StandardsOfOrganisation => {
  const own = new Map<string, Standard>();
  let general: Standard | undefined;
  for (const { programme_id, standard_id, edition } of adoptions) {
    const standard = findStandard(standard_id, edition);
    if (!standard) continue;
    if (programme_id === null) general = standard;
    else own.set(programme_id, standard);
  }
  const everywhere = general ?? defaultStandard;
  return {
    inForce: [
      view(everywhere, null, general !== undefined),
      ...[...own].map(([programme, standard]) => view(standard, programme, true)),
    ],
    groups: grouped(own, everywhere),
    of: (programmeId) => own.get(programmeId) ?? everywhere,
  };
};

/** The standards that an organisation and its programmes have adopted. */
export const readStandards = async (
  sql: Pick<pg.Pool, 'query'>,
  organisationId: string,
): Promise<StandardsOfOrganisation> => {
  const { rows } = await sql.query<Adopted>({
    name: 'follow-ups-standards',
    text: `select programme_id, standard_id, edition from read_models.standards_adopted
      where organisation_id = $1 order by entry`,
    values: [organisationId],
  });
  return standardsOf(rows);
};
