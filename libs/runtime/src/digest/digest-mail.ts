import { shortId, type FollowUpView, type Language } from '@tandemspur/contracts';
import { followUpRules } from '@tandemspur/domain';
import type { RuleCount } from '@tandemspur/read-models';

/** What a mail says; both languages in one text, German first. */
export interface DigestMail {
  readonly subject: string;
  readonly text: string;
}

/** What is open for one coordinator on a day. */
export interface DigestContents {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly staffId: string;
  readonly rules: readonly RuleCount[];
  /** The longest due, at most so many as a mail takes. */
  readonly items: readonly FollowUpView[];
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

const words = {
  de: {
    greeting: 'Guten Tag,',
    head: 'offen sind heute bei Ihren Tandems:',
    overdue: 'überfällig',
    due: 'fällig',
    risk: 'gefährdet',
    first: 'Am längsten offen:',
    tandem: 'Tandem',
    list: 'Alle Wiedervorlagen:',
    why: 'Diese Nachricht kommt einmal am Tag, solange etwas offen ist. Sie nennt mit Absicht keine Namen.',
  },
  en: {
    greeting: 'Good morning,',
    head: 'open today in your tandems:',
    overdue: 'overdue',
    due: 'due',
    risk: 'at risk',
    first: 'Open for longest:',
    tandem: 'Tandem',
    list: 'All follow-ups:',
    why: 'This message comes once a day while anything is open. It names nobody, on purpose.',
  },
} as const;

const countLine = ({ rule, risk, past, due }: RuleCount, language: Language): string => {
  const { overdue, due: dueWord, risk: riskWord } = words[language];
  const parts = [past > 0 ? `${past} ${risk ? riskWord : overdue}` : '', due > 0 ? `${due} ${dueWord}` : ''];
  return `- ${followUpRules[rule].label[language]}: ${parts.filter(Boolean).join(', ')}`;
};

const itemLine = ({ tandemId, label }: FollowUpView, language: Language, publicUrl: string): string =>
  `- ${words[language].tandem} ${shortId(tandemId ?? '')}: ${label[language]}\n  ${publicUrl}/tandems/${tandemId ?? ''}`;

const textIn = (language: Language, { rules, items, staffId, publicUrl }: DigestContents): string => {
  const { greeting, head, first, list, why } = words[language];
  return [
    `${greeting}\n\n${head}`,
    rules.map((each) => countLine(each, language)).join('\n'),
    `${first}\n${items.map((each) => itemLine(each, language, publicUrl)).join('\n')}`,
    `${list} ${publicUrl}/worklist?coordinator=${staffId}`,
    why,
  ].join('\n\n');
};

/**
 * Numbers for each rule, short ids and links; no name and no content, for a mail may be read by anybody. Nothing
 * when nothing is open.
 */
export const digestMail = (contents: DigestContents): DigestMail | undefined => {
  const rules = contents.rules.filter(({ past, due }) => past + due > 0);
  const open = rules.reduce((sum, { past, due }) => sum + past + due, 0);
  if (open === 0) return undefined;
  const shown = { ...contents, rules };
  return {
    subject: `Tandemspur: ${open} offen / open (${contents.day})`,
    text: `${textIn('de', shown)}\n\n-----\n\n${textIn('en', shown)}\n`,
  };
};
