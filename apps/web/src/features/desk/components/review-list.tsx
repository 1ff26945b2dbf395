import { isCreditCode } from '@duijie/domain';
import { sayDateTime, sayPhrase } from '@duijie/messages';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { StateSign } from '../../../ui/state-sign.js';
import { EmptyState } from '../../../ui/states.js';
import { addressOf } from '../../posting/api/summary.js';
import { FactsChange } from '../../account/components/facts-change.js';
import { NoteForm } from '../../recommendation/components/note-form.js';
import { useActingBroker } from '../../session/hooks/use-acting-broker.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { Organization, PostingReview, Reviews } from '../api/desk.js';
import { useReview, type Reviewed } from '../hooks/use-desk.js';

/** Organizations and postings that wait for approval; each answered in place. */
export function ReviewList({ reviews, full = false }: { reviews: Reviews; full?: boolean }) {
  const say = useSay();
  if (reviews.organizations.length + reviews.postings.length === 0)
    return full ? (
      <EmptyState title={say('desk.reviews.none')}>{say('desk.reviews.none.text')}</EmptyState>
    ) : (
      <p className="meta after">{say('desk.reviews.none')}</p>
    );
  return (
    <>
      {reviews.organizations.map(({ organization }) => (
        <OrganizationLine key={organization.id} organization={organization} full={full} />
      ))}
      {reviews.postings.map((review) => (
        <PostingLine key={review.posting.id} review={review} full={full} />
      ))}
    </>
  );
}

function OrganizationLine({ organization, full }: { organization: Organization; full: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { creditCode, contact } = organization;
  const sound = creditCode !== undefined && isCreditCode(creditCode);
  return (
    <Line
      subject={{
        kind: 'organization',
        id: organization.id,
        name: organization.name,
        ...(organization.version && { version: organization.version }),
      }}
      title={<b>{organization.name}</b>}
    >
      <MetaLine
        parts={[
          ...organization.kinds.map(names.organizationKind),
          names.place(organization.region),
          organization.createdAt &&
            say('desk.submitted', { at: sayDateTime(locale, organization.createdAt) }),
        ]}
      />
      <StateSign outcome={creditCode ? (sound ? 'pass' : 'unverified') : 'unknown'} wordless>
        {say(creditCode ? (sound ? 'desk.code.sound' : 'desk.code.unsound') : 'desk.code.none', {
          code: creditCode ?? '',
        })}
      </StateSign>
      {organization.factsChange && (
        <>
          <p>
            {say('desk.change')}{' '}
            <span className="meta">
              {say('desk.change.asked', { at: sayDateTime(locale, organization.factsChange.askedAt) })}
            </span>
          </p>
          <FactsChange view={organization} />
        </>
      )}
      {full && (
        <>
          {organization.introduction && <p className="dense">{organization.introduction}</p>}
          {contact && <MetaLine parts={[contact.name, contact.phone, contact.email]} />}
        </>
      )}
    </Line>
  );
}

function PostingLine({
  review: { posting, version, isEdit, organization, submittedAt, problems },
  full,
}: {
  review: PostingReview;
  full: boolean;
}) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  return (
    <Line
      subject={{ kind: 'posting', id: posting.id, name: posting.title, version }}
      title={
        <Link className="plain" to={addressOf(posting.side, posting.id)}>
          <b>{say(`desk.review.${posting.side}`, { title: posting.title })}</b>
        </Link>
      }
    >
      <MetaLine
        parts={[
          organization.name,
          say(isEdit ? 'desk.review.edit' : 'desk.review.first'),
          tied(say('desk.submitted', { at: sayDateTime(locale, submittedAt) })),
        ]}
      />
      {full && (
        <>
          <MetaLine
            parts={[
              names.kind(posting.side, posting.kind),
              ...posting.scenarioDirections.map(names.direction),
            ]}
          />
          <p className="dense">{posting.summary}</p>
        </>
      )}
      {problems.length > 0 && (
        <div className="note check">
          <p>{say('desk.broken')}</p>
          <ul>
            {problems.map(({ field, phrase }) => (
              <li key={field}>{sayPhrase(locale, phrase)}</li>
            ))}
          </ul>
        </div>
      )}
    </Line>
  );
}

function Line({ subject, title, children }: { subject: Reviewed; title: ReactNode; children: ReactNode }) {
  const say = useSay();
  const review = useReview();
  const { hash } = useLocation();
  const [returning, setReturning] = useState(false);
  const mayAct = useActingBroker();
  return (
    <article
      className={hash === `#${subject.id}` ? 'ap here' : 'ap'}
      id={subject.id}
      aria-label={subject.name}
    >
      {title}
      {children}
      {review.error && <FormAlert>{describeProblem(review.error, say)}</FormAlert>}
      {mayAct && (
        <div className="acts">
          <Button
            size="sm"
            busy={review.isPending && !returning}
            onClick={() => review.mutate({ subject, outcome: 'approve' })}
          >
            {say('desk.approve')}
          </Button>
          <Button size="sm" aria-expanded={returning} onClick={() => setReturning(!returning)}>
            {say('desk.return')}
          </Button>
        </div>
      )}
      {returning && (
        <NoteForm
          title={say('desk.return.title')}
          label={say('desk.return.note')}
          hint={say('desk.return.hint')}
          required={say('desk.return.missing')}
          action={say('desk.return.send')}
          busy={review.isPending}
          onCancel={() => setReturning(false)}
          onSend={(note) => review.mutate({ subject, outcome: 'return', note })}
        />
      )}
    </article>
  );
}
