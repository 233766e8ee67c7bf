// One project per tier; the tier is the suffix of the file (design: unit, integration, e2e, browser, faults).
const tiers = {
  unit: { suffix: 'spec', roots: ['apps', 'libs', 'test'] },
  integration: { suffix: 'it', roots: ['apps', 'libs', 'test'] },
  e2e: { suffix: 'e2e', roots: ['apps', 'test'] },
  browser: { suffix: 'browser', roots: ['test'] },
  faults: { suffix: 'fault', roots: ['libs', 'test'] },
};

const project = (displayName, { suffix, roots }) => ({
  displayName,
  testEnvironment: 'node',
  roots: roots.map((root) => `<rootDir>/${root}`),
  testMatch: [`**/*.${suffix}.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^@tandemspur/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});

export default {
  projects: Object.entries(tiers).map(([name, tier]) => project(name, tier)),
  testTimeout: 60_000,
};
