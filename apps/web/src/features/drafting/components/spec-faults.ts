import type { SpecRowValue } from '../../../ui/spec-row.js';
import { countedSpecs } from '../hooks/need-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

/** Faults come by the index among the lines that count; the rows want them by key. */
export const specFaults = (
  rows: readonly SpecRowValue[],
  faults: FormFaults,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    countedSpecs(rows).flatMap((row, at) => {
      // What a figure rests on is mended elsewhere.
      const message = ['', '.quantity', '.value', '.unit']
        .map((part) => faults.all[`specs.${at}${part}`])
        .find(Boolean);
      return message === undefined ? [] : [[row.key, message]];
    }),
  );
