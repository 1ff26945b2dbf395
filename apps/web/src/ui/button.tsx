import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'plain' | 'primary' | 'quiet';
type Size = 'lg' | 'md' | 'sm';
const LOOKS = { plain: '', primary: ' pri', quiet: ' quiet' } as const satisfies Record<Look, string>;
const SIZES = { lg: '', md: ' md', sm: ' sm' } as const satisfies Record<Size, string>;

interface Dress {
  /** One `primary` (green) per item: the next action. */
  readonly look?: Look;
  readonly size?: Size;
}

const dress = ({ look = 'plain', size = 'lg' }: Dress, className = ''): string =>
  `btn${LOOKS[look]}${SIZES[size]} ${className}`.trim();

export interface ButtonProps extends ComponentProps<'button'>, Dress {
  /** While its request runs: stays focusable, is announced, and does nothing more. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({
  look,
  size,
  busy = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const idle = busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      {...rest}
      type={type}
      className={dress({ look, size }, className)}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spin" aria-hidden="true" />}
      {children}
    </button>
  );
}

export function ButtonLink({ look, size, className, ...rest }: LinkProps & Dress) {
  return <Link {...rest} className={dress({ look, size }, className)} />;
}
