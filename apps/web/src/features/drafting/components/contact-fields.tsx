import { fieldId } from '../../../lib/faults.js';
import { useSay } from '../../../ui/say.js';
import { FieldFrame } from '../../../ui/field-frame.js';
import { TextField } from '../../../ui/text-field.js';
import type { ContactText } from '../hooks/need-form.js';
import type { FormFaults } from '../hooks/use-form-faults.js';

/** Who is to be called; always confidential until an introduction. */
export function ContactFields({
  contact,
  onChange,
  faults,
}: {
  contact: ContactText;
  onChange: (contact: ContactText) => void;
  faults: FormFaults;
}) {
  const say = useSay();
  const field = (key: keyof ContactText) => ({
    id: fieldId(`contact.${key}`),
    value: contact[key],
    onChange: (text: string) => onChange({ ...contact, [key]: text }),
    onLeave: () => faults.leave('contact'),
    error: faults.all[`contact.${key}`],
  });
  return (
    <FieldFrame
      group
      id={fieldId('contact')}
      label={say('form.need.contact')}
      hint={say('form.need.contact.hint')}
      optional
      visibility={{ confidential: true }}
    >
      {() => (
        <div className="g3">
          <TextField {...field('name')} label={say('session.name')} input={{ autoComplete: 'name' }} />
          <TextField
            {...field('phone')}
            label={say('session.phone')}
            input={{ type: 'tel', autoComplete: 'tel' }}
          />
          <TextField
            {...field('email')}
            label={say('session.email')}
            input={{ type: 'email', autoComplete: 'email' }}
          />
        </div>
      )}
    </FieldFrame>
  );
}
