import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      // TypeORM, Nest and our own ports declare classes where plain objects are meant.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/contracts/**', 'libs/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'performance', 'crypto', 'setTimeout', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock in here: now enters in the command.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock in here: now enters in the command.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No random in here: ids enter in the command.',
        },
      ],
    },
  },
  {
    files: ['apps/**', 'libs/**'],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]|Impl$', match: false } },
        {
          selector: ['class', 'typeAlias'],
          format: ['PascalCase'],
          custom: { regex: 'Impl$', match: false },
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: '@nestjs/cqrs',
          importNames: ['AggregateRoot', 'EventPublisher', 'EventBus', 'Saga', 'EventsHandler'],
          message: 'In-process, unordered and lossy: what must survive is an event in the store.',
        },
      ],
    },
  },
  {
    files: ['apps/api/**'],
    ignores: ['apps/api/src/http/problem.filter.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name=/Exception$/]',
          message: 'Throw a Problem or a Refusal: one file turns errors into HTTP.',
        },
      ],
    },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/*.it.ts',
      '**/*.e2e.ts',
      '**/*.fault.ts',
      '**/*.browser.ts',
      'libs/testing/**',
    ],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
