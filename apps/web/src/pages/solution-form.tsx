import { FormPage } from '../features/drafting/components/form-page.js';
import { SolutionFormView } from '../features/drafting/components/solution-form-view.js';

export const SolutionForm = () => <FormPage side="solution" form={SolutionFormView} />;
