import { useEffect, useState, type ReactNode } from 'react';
import { Button, ButtonLink } from './button.js';
import { EmptyJoint, LockIcon, OutcomeIcon } from './icons.js';
import { useSay } from './say.js';

interface Place {
  /** In a box of its own, beside other matter. */
  readonly boxed?: boolean;
  /** The state is the whole page: its heading is the page's h1. */
  readonly page?: boolean;
}
const look = ({ boxed, page }: Place): string => `state${boxed ? ' boxed' : ''}${page ? ' page wrap' : ''}`;
const Title = ({ page, children }: Pick<Place, 'page'> & { children: ReactNode }) =>
  page ? <h1>{children}</h1> : <h3>{children}</h3>;

/** Why it is empty, and one action. */
export function EmptyState({
  title,
  children,
  action,
  ...place
}: Place & { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={look(place)}>
      <EmptyJoint />
      <Title page={place.page}>{title}</Title>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Nothing for 300 ms, then a skeleton (of the real layout, when given as `children`), and words after 3 s. */
export function LoadingState({ what, children, ...place }: Place & { what: string; children?: ReactNode }) {
  const say = useSay();
  const [shown, setShown] = useState<'nothing' | 'skeleton' | 'words'>('nothing');
  useEffect(() => {
    const skeleton = setTimeout(() => setShown('skeleton'), 300);
    const words = setTimeout(() => setShown('words'), 3000);
    return () => {
      clearTimeout(skeleton);
      clearTimeout(words);
    };
  }, []);
  return (
    <div className={`${look(place)} wide`} aria-busy="true">
      {shown !== 'nothing' && (
        <>
          <Title page={place.page}>{say('ui.loading', { what })}</Title>
          {children ?? <Skeleton />}
        </>
      )}
      <p className="meta" role="status">
        {shown === 'words' && say('ui.loading.slow')}
      </p>
    </div>
  );
}

export function Skeleton({ widths = ['88%', '100%', '64%'] }: { widths?: readonly string[] }) {
  return widths.map((width, at) => <span key={at} className="sk" style={{ width }} aria-hidden="true" />);
}

export interface ErrorStateProps extends Place {
  readonly title: string;
  /** What was kept: 你的需求和意见都已保存. */
  readonly kept?: string;
  readonly onRetry?: () => void;
  /** Short code that the log has too. */
  readonly code?: string;
}

export function ErrorState({ title, kept, onRetry, code, ...place }: ErrorStateProps) {
  const say = useSay();
  return (
    <div className={look(place)} role="alert">
      <OutcomeIcon outcome="broken" size={24} />
      <Title page={place.page}>{title}</Title>
      <p>{kept ?? say('ui.error.kept')}</p>
      {onRetry && (
        <Button size="md" onClick={onRetry}>
          {say('ui.error.retry')}
        </Button>
      )}
      {code && <p className="meta">{say('ui.error.code', { code })}</p>}
    </div>
  );
}

export interface NoPermissionProps extends Place {
  /** Who may see it: 需求所属单位. */
  readonly who: string;
  /** As whom the reader is signed in; absent when not. */
  readonly signedInAs?: string;
  /** What is public, or where to sign in. */
  readonly action?: ReactNode;
}

export function NoPermission({ who, signedInAs, action, ...place }: NoPermissionProps) {
  const say = useSay();
  return (
    <div className={look(place)}>
      <LockIcon size={24} />
      <Title page={place.page}>{say('ui.denied.title', { who })}</Title>
      <p>{signedInAs ? say('ui.denied.as', { who: signedInAs }) : say('ui.denied.guest')}</p>
      {action}
    </div>
  );
}

export function NotFound() {
  const say = useSay();
  return (
    <div className="state page wrap">
      <EmptyJoint />
      <h1>{say('ui.notFound.title')}</h1>
      <p>{say('ui.notFound.text')}</p>
      <ButtonLink size="md" to="/">
        {say('ui.notFound.home')}
      </ButtonLink>
    </div>
  );
}
