import { FormPage } from '../features/drafting/components/form-page.js';
import { NeedFormView } from '../features/drafting/components/need-form-view.js';

export const NeedForm = () => <FormPage side="need" form={NeedFormView} />;
