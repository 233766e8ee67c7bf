import { it } from '@jest/globals';

type Declare = (name: string, test: () => Promise<void> | void, milliseconds?: number) => void;

/**
 * `it` where the machine can do what the test needs. Elsewhere the test is not declared, and says so: a skipped
 * test counts as failed.
 */
export const onlyWhere = (possible: boolean, needs: string): Declare =>
  possible
    ? it
    : (name) => {
        process.stderr.write(`not run here, needs ${needs}: ${name}\n`);
      };
