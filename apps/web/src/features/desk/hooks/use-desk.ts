import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { isStaleBy } from '../../../lib/stale.js';
import { offerUndo } from '../../../lib/undo.js';
import { useSay } from '../../../ui/say.js';
import { fetchDesk, retryDeadJob, reviewOrganization, reviewPosting, type Outcome } from '../api/desk.js';

export const useDesk = () => useQuery({ queryKey: keys.desk, queryFn: fetchDesk });

/** What is under review, by name. Only organizations are suspended. */
export interface Reviewed {
  readonly kind: 'organization' | 'posting';
  readonly id: string;
  readonly name: string;
  readonly version?: number;
}

/** 通过, or 退回 or 暂停 with a note. It cannot be taken back here: whom it concerns has been told. */
export function useReview() {
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ subject, outcome, note }: { subject: Reviewed; outcome: Outcome; note?: string }) =>
      subject.kind === 'organization' || outcome === 'suspend'
        ? reviewOrganization(subject.id, outcome, subject.version, note)
        : reviewPosting(subject.id, outcome, subject.version ?? 1, note),
    onSuccess: (_done, { subject, outcome }) =>
      offerUndo({ message: say(`desk.reviewed.${outcome}`, { name: subject.name }) }),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => isStaleBy({ topic: 'review', subjectId: '' }, queryKey),
      }),
  });
}

export function useRetryDeadJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: retryDeadJob,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.desk }),
  });
}
