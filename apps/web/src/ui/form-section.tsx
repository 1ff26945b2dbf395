import type { ReactNode } from 'react';

/** A numbered part of a long form. `id` is what the table of contents links to. */
export function FormSection({
  id,
  number,
  title,
  intro,
  children,
}: {
  id: string;
  number: number;
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="fs" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>
        <span>{number}</span>
        {title}
      </h2>
      {intro && <p>{intro}</p>}
      <div className="stack">{children}</div>
    </section>
  );
}
