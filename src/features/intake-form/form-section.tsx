import { useId, type ReactNode } from 'react';
import styles from './intake-form.module.css';

interface FormSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the call, with its heading. */
export function FormSection({ title, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
