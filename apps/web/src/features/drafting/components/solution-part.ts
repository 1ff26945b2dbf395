import type { SolutionForm } from '../hooks/solution-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

/** What every part of the solution's form is given. */
export interface SolutionPartProps {
  readonly form: SolutionForm;
  readonly change: (next: Partial<SolutionForm>) => void;
  readonly faults: FormFaults;
}
