import type { ReactNode } from 'react';
import type { Outcome } from './outcome.js';

/** All icons are drawings beside words, so hidden from assistive technology. */
function Icon({
  size = 16,
  className,
  children,
}: {
  size?: number;
  className?: string;
  children: ReactNode;
}) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const knockedOut = {
  fill: 'none',
  stroke: 'var(--paper)',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

type Sized = { size?: number };

const PassIcon = ({ size }: Sized) => (
  <Icon size={size} className="ic-pass">
    <circle cx="8" cy="8" r="7.5" fill="currentColor" />
    <path d="M4.6 8.3l2.3 2.3 4.5-4.9" {...knockedOut} />
  </Icon>
);
const CheckIcon = ({ size }: Sized) => (
  <Icon size={size} className="ic-check">
    <circle cx="8" cy="8" r="6.7" fill="var(--paper)" stroke="currentColor" strokeWidth="1.6" />
    <path d="M8 1.3a6.7 6.7 0 0 1 0 13.4z" fill="currentColor" />
  </Icon>
);
const FailIcon = ({ size, mild }: Sized & { mild?: boolean }) => (
  <Icon size={size} className="ic-fail">
    {mild ? (
      <>
        <rect
          x="1.7"
          y="1.7"
          width="12.6"
          height="12.6"
          rx="2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
        <path
          d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"
          {...knockedOut}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </>
    ) : (
      <>
        <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
        <path d="M5 5l6 6M11 5l-6 6" {...knockedOut} />
      </>
    )}
  </Icon>
);
const UnknownIcon = ({ size }: Sized) => (
  <Icon size={size} className="ic-unknown">
    <circle
      cx="8"
      cy="8"
      r="6.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.6"
    />
  </Icon>
);

/** Filled circle with tick, half disc, square with cross (outline when mild), dashed ring. */
export function OutcomeIcon({ outcome, mild, size }: { outcome: Outcome; mild?: boolean; size?: number }) {
  switch (outcome) {
    case 'pass':
      return <PassIcon size={size} />;
    case 'unverified':
      return <CheckIcon size={size} />;
    case 'broken':
      return <FailIcon size={size} mild={mild} />;
    case 'unknown':
      return <UnknownIcon size={size} />;
  }
}

export const NowIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="6.5" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2" />
    <circle cx="8" cy="8" r="3" fill="var(--accent)" />
  </Icon>
);
export const TodoIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="6.5" fill="var(--paper)" stroke="var(--line-strong)" strokeWidth="1.4" />
  </Icon>
);
export const LockIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <rect x="3" y="7" width="10" height="7" rx="1.5" {...line} />
    <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" {...line} />
  </Icon>
);
export const EyeIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" {...line} />
    <circle cx="8" cy="8" r="1.9" fill="currentColor" />
  </Icon>
);
export const CrossIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <path d="M4 4l8 8M12 4l-8 8" {...line} strokeWidth="1.5" />
  </Icon>
);
export const PlusIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <path d="M8 3v10M3 8h10" {...line} strokeWidth="1.6" />
  </Icon>
);
export const SearchIcon = ({ size }: Sized) => (
  <Icon size={size}>
    <circle cx="7" cy="7" r="4.6" {...line} strokeWidth="1.6" />
    <path d="M10.4 10.4L14 14" {...line} strokeWidth="1.6" />
  </Icon>
);
export const MenuIcon = ({ size = 20 }: Sized) => (
  <Icon size={size}>
    <path d="M2 4.5h12M2 8h12M2 11.5h12" {...line} strokeWidth="1.6" />
  </Icon>
);
export const SunIcon = ({ size = 18 }: Sized) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="3" {...line} />
    <path
      d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"
      {...line}
    />
  </Icon>
);
export const MoonIcon = ({ size = 18 }: Sized) => (
  <Icon size={size}>
    <path d="M13.4 9.7A5.8 5.8 0 0 1 6.3 2.6a5.8 5.8 0 1 0 7.1 7.1z" {...line} />
  </Icon>
);

/** The mark: need and solution as mortise and tenon. */
export const Mark = () => (
  <svg width="36" height="32" viewBox="0 0 36 32" aria-hidden="true">
    <path d="M1 2h17v8.4L9 7v18l9-3.4V30H1z" fill="var(--accent)" />
    <path d="M35 2H20.4v10.6L11.4 9.4v13.2l9-3.2V30H35z" fill="var(--accent-mid)" />
  </svg>
);

/** For empty states: a joint whose other half is missing. */
export const EmptyJoint = () => (
  <svg className="o" width="72" height="44" viewBox="0 0 72 44" aria-hidden="true">
    <path d="M2 4h28v12l-12-5v22l12-5v12H2z" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path
      d="M70 4H42v13l-13-5v20l13-5v13h28z"
      transform="translate(-1)"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="4 4"
    />
  </svg>
);
