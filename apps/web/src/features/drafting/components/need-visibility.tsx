import { CONFIDENTIAL_FIELDS, NEED_LIMITS, type ConfidentialField } from '@duijie/domain';
import { fieldId } from '../../../lib/faults.js';
import { FormSection } from '../../../ui/form-section.js';
import { LockIcon, OutcomeIcon } from '../../../ui/icons.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { VisibilityToggle } from '../../../ui/visibility-toggle.js';
import { ContactFields } from './contact-fields.js';
import { toggled, type NeedPartProps } from './need-part.js';

/** 5: who sees what, in one table; each choice can be changed here as well as beside its field. */
export function NeedVisibility({ form, change, faults }: NeedPartProps) {
  const say = useSay();
  const name = (field: ConfidentialField): string =>
    field === 'organization' ? say('form.visible.organization') : say(`form.need.${field}`);
  const seen = (yes: boolean) => (
    <td>
      {yes ? <OutcomeIcon outcome="pass" size={15} /> : <LockIcon size={15} />}
      <span className="vh">{say(yes ? 'form.visible.yes' : 'form.visible.no')}</span>
    </td>
  );
  return (
    <FormSection
      id="part-5"
      number={5}
      title={say('form.part.visibility')}
      intro={say('form.part.visibility.intro')}
    >
      <table className="tbl visT">
        <thead>
          <tr>
            <th scope="col">{say('form.visible.content')}</th>
            <th scope="col">{say('form.visible.public')}</th>
            <th scope="col">{say('form.visible.invited')}</th>
            <th scope="col">{say('form.visible.agreed')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('form.visible.always')}</th>
            {seen(true)}
            {seen(true)}
            {seen(true)}
          </tr>
          {CONFIDENTIAL_FIELDS.map((field) => {
            const confidential = form.confidential.includes(field);
            return (
              <tr key={field}>
                <th scope="row">
                  <span className="lrow">
                    {name(field)}
                    <VisibilityToggle
                      field={name(field)}
                      confidential={confidential}
                      onChange={() => change({ confidential: toggled(form.confidential, field) })}
                    />
                  </span>
                </th>
                {seen(!confidential)}
                {seen(!confidential)}
                {!confidential || field === 'organization' ? (
                  seen(true)
                ) : (
                  <td>{say('form.visible.yours')}</td>
                )}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{say('form.need.contact')}</th>
            {seen(false)}
            {seen(false)}
            {seen(true)}
          </tr>
          {(['budgetCeiling', 'excludedOrganizations', 'confidentialNote'] as const).map((field) => (
            <tr key={field}>
              <th scope="row">{say(`form.need.${field}`)}</th>
              {seen(false)}
              {seen(false)}
              <td>{say('form.visible.yours')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ContactFields contact={form.contact} onChange={(contact) => change({ contact })} faults={faults} />
      <TextField
        id={fieldId('confidentialNote')}
        label={say('form.need.confidentialNote')}
        hint={say('form.need.confidentialNote.hint')}
        optional
        rows={3}
        visibility={{ confidential: true }}
        limit={NEED_LIMITS.confidentialNote.max}
        error={faults.at('confidentialNote')}
        value={form.confidentialNote}
        onChange={(confidentialNote) => change({ confidentialNote })}
        onLeave={() => faults.leave('confidentialNote')}
      />
    </FormSection>
  );
}
