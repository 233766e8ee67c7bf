import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const code = files.filter((file) => /^(apps|libs|test|infra)\/.*\.(ts|tsx|mjs|cjs)$/.test(file));
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

describe('the house', () => {
  it('names files in kebab-case, with the role as a suffix', () => {
    const rule = /^(?:\d+-)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.(?:ts|tsx|mjs|cjs)$/;
    expect(code.filter((file) => !rule.test(basename(file)))).toEqual([]);
  });

  it('has no drawer for everything', () => {
    const drawer = /(^|\/)(utils?|common|helpers?|misc|shared)(\/|\.|$)/;
    expect(code.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('says in every folder that people extend how to add one, in at most 30 lines', () => {
    const extended = [
      'libs/contracts',
      'libs/domain',
      'libs/read-models',
      'apps/api',
      'apps/web',
      'apps/cli',
      'test/bench',
      'docs/adr',
    ];
    expect(extended.filter((folder) => !files.includes(`${folder}/README.md`))).toEqual([]);
    const readmes = files.filter((file) => /^(apps|libs|docs|test|infra)\/.*README\.md$/.test(file));
    expect(readmes.filter((file) => linesOf(file) > 30)).toEqual([]);
    const silent = extended.filter(
      (folder) => !/to add (one|an?)\b/i.test(readFileSync(`${folder}/README.md`, 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it('keeps its README short and its decision records to a page', () => {
    expect(linesOf('README.md')).toBeLessThanOrEqual(120);
    expect(files.filter((file) => file.startsWith('docs/adr/') && linesOf(file) > 60)).toEqual([]);
  });

  it('names each lib of the import table in the compiler paths, and the other way round', () => {
    const paths = (
      JSON.parse(readFileSync('tsconfig.base.json', 'utf8')) as {
        compilerOptions: { paths: Readonly<Record<string, unknown>> };
      }
    ).compilerOptions.paths;
    const table = readFileSync('infra/who-may-import.cjs', 'utf8');
    const inTable = [...table.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map((match) => match[1]);
    const inPaths = Object.keys(paths).map((alias) => alias.replace('@tandemspur/', ''));
    expect([...inTable, 'testing'].sort()).toEqual(inPaths.sort());
  });

  it('shows the import table as the picture in docs/architecture.md', () => {
    const picture = readFileSync('docs/architecture.md', 'utf8');
    const table = readFileSync('infra/who-may-import.cjs', 'utf8');
    const rows = [...table.matchAll(/^ {2}'?([a-z-]+)'?: \[([^\]]*)\]/gms)];
    for (const [, from = '', list = ''] of rows) {
      for (const [, to = ''] of list.matchAll(/'([a-z-]+)'/g))
        expect(picture).toContain(`${from} --> ${to}\n`);
    }
  });
});
