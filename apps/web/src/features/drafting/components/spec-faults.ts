import type { SpecRowValue } from '../../../ui/spec-row.js';
import { countedSpecs } from '../hooks/need-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

/** Faults come by the index among the lines that count; the rows want them by key. */
export const specFaults = (rows: readonly SpecRowValue[], faults: FormFaults): Readonly<Record<string, string>> =>
  Object.fromEntries(
    countedSpecs(rows).flatMap((row, at) => {
      const message = faults.at(`specs.${at}`);
      return message === undefined ? [] : [[row.key, message]];
    }),
  );
