import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, saidFaults, serverFaults, useFaults, type Faults } from '../../../lib/faults.js';
import { isProblem } from '../../../lib/problem.js';
import { keys } from '../../../lib/query.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay, useSayPhrase } from '../../../ui/say.js';
import { fetchOrganization, saveOrganization, type OrganizationView } from '../api/organization.js';
import {
  contactOf,
  draftOf,
  organizationProblems,
  profileOf,
  type OrganizationDraft,
} from './organization-draft.js';
import { OrganizationConflict } from './organization-conflict.js';
import { OrganizationFields } from './organization-fields.js';

/** One's own unit. A colleague's edit in between is said, and what was typed stays. */
export function OrganizationForm({ view }: { view: OrganizationView }) {
  const say = useSay();
  const sayPhrase = useSayPhrase();
  const queries = useQueryClient();
  const { faults, attempt, show, leave } = useFaults();
  const [draft, setDraft] = useState<OrganizationDraft>(() => draftOf(view));
  const [version, setVersion] = useState(view.version ?? 1);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [theirs, setTheirs] = useState<OrganizationView>();
  const [refusal, setRefusal] = useState<string>();

  const faultsNow = (): Faults => saidFaults(organizationProblems(draft, true), sayPhrase);

  const send = async (): Promise<void> => {
    setSaved(false);
    setRefusal(undefined);
    if (show(faultsNow())) return;
    setBusy(true);
    try {
      const next = await saveOrganization(view.id, {
        version,
        ...profileOf(draft),
        ...(draft.nameEn.trim() !== '' && { nameEn: draft.nameEn.trim() }),
        contact: contactOf(draft),
      });
      queries.setQueryData(keys.organization(view.id), next);
      await queries.invalidateQueries({ queryKey: keys.session });
      setVersion(next.version ?? version + 1);
      setSaved(true);
    } catch (error) {
      if (isProblem(error) && error.status === 409 && typeof error.params['current'] === 'number') {
        setTheirs(await fetchOrganization(view.id));
      } else if (!show(serverFaults(error))) setRefusal(describeProblem(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(faults).map(([path, message]) => ({ fieldId: fieldId(path), message }))}
      />
      <FormAlert>{refusal}</FormAlert>
      {theirs && (
        <OrganizationConflict
          mine={draft}
          theirs={draftOf(theirs)}
          onResolve={(keepsMine) => {
            if (!keepsMine) setDraft(draftOf(theirs));
            setVersion(theirs.version ?? version);
            queries.setQueryData(keys.organization(view.id), theirs);
            setTheirs(undefined);
          }}
        />
      )}
      {view.state === 'verified' && !view.kinds.includes('alliance') && (
        <p className="meta">{say('session.unit.factsNote')}</p>
      )}
      <OrganizationFields
        full
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setSaved(false);
        }}
        faults={faults}
        onLeave={(field) => leave(field, faultsNow()[field])}
      />
      <div className="end">
        <Button look="primary" type="submit" busy={busy}>
          {say('session.unit.save')}
        </Button>
        <span className="said" role="status">
          {saved && say(view.factsChange ? 'session.unit.asked' : 'session.unit.saved')}
        </span>
      </div>
    </form>
  );
}
