import type { NeedForm } from '../hooks/need-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

/** What every part of the need's form is given. */
export interface NeedPartProps {
  readonly form: NeedForm;
  readonly change: (next: Partial<NeedForm>) => void;
  readonly faults: FormFaults;
}

export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
