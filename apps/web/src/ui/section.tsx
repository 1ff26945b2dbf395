import type { ReactNode } from 'react';

/** A section of a page: one ink rule, a quiet heading column at the left, matter at the right. */
export function Section({
  title,
  intro,
  aside,
  children,
}: {
  title: string;
  intro?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="sec">
      <div className="wrap">
        <div className="sec-h">
          <h2>{title}</h2>
          {intro && <p>{intro}</p>}
          {aside && <p>{aside}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}
