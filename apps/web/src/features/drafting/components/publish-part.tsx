import type { PostingState } from '@duijie/domain';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { FormSection } from '../../../ui/form-section.js';
import { useSay } from '../../../ui/say.js';
import type { DraftStatus } from '../hooks/draft-keeper.js';
import type { Submission } from '../hooks/use-submission.js';

/** The last part: what pressing the green button does, and the button. */
export function PublishPart({
  number,
  verified,
  state,
  auto,
  status,
  submission,
  publishWord,
  onSave,
  children,
}: {
  number: number;
  verified: boolean;
  state: PostingState | undefined;
  auto: boolean;
  status: DraftStatus;
  submission: Submission;
  publishWord: string;
  onSave: () => void;
  children?: ReactNode;
}) {
  const say = useSay();
  const live = state === 'published' || state === 'in_review';
  return (
    <FormSection
      id={`part-${number}`}
      number={number}
      title={say('form.part.publish')}
      intro={say(verified ? 'form.publish.verified' : 'form.publish.pending')}
    >
      {children}
      <div className="end">
        <Button look="primary" type="submit" busy={submission.busy}>
          {live ? say('form.publish.update') : verified ? publishWord : say('form.publish.submit')}
        </Button>
        {auto && (
          <Button onClick={onSave} busy={status.kind === 'saving'}>
            {say('form.publish.draft')}
          </Button>
        )}
        <span className="meta">{say('form.publish.later')}</span>
      </div>
    </FormSection>
  );
}
