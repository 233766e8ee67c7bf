// The import rules, generated from the table of who may import whom.
const mayImport = require('./infra/who-may-import.cjs');

const everyLib = Object.keys(mayImport);
const apps = ['api', 'projector', 'cli'];

// Specs, and what the specs of one lib share about its insides.
const forTests = ['\\.(spec|it|e2e|fault|browser)\\.ts$', '^libs/[^/]+/test/'];

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: forTests },
  to: { path: '^(libs|apps)/', pathNot: [from, ...allowed.map((lib) => `^libs/${lib}/`)] },
});

module.exports = {
  forbidden: [
    ...everyLib.map((lib) =>
      only(`lib-${lib}`, `^libs/${lib}/`, mayImport[lib], 'Dependencies point one way: see CONTRIBUTING.md.'),
    ),
    ...apps.map((app) =>
      only(`app-${app}`, `^apps/${app}/`, everyLib, 'Apps import libs, never apps or testing.'),
    ),
    only('app-web', '^apps/web/', ['contracts'], 'The web app knows the contracts alone.'),
    {
      name: 'pure-core',
      comment: 'contracts and domain import nothing but zod: no Nest, no Node API.',
      severity: 'error',
      from: { path: '^libs/(contracts|domain)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another lib is imported through its index.ts only.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/testing/', ...forTests] },
      to: { path: '^libs/(testing|[^/]+/test)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
