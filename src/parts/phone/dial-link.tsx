interface DialLinkProps {
  /** E.164, whole: a number of which a part is hidden is no number to dial. */
  readonly number: string;
}

/**
 * A number that dials. Only for who may see it whole, and of those one may ring (`numberToRing`). Its
 * digits run from left to right in every language.
 */
export function DialLink({ number }: DialLinkProps) {
  return (
    <a href={`tel:${number}`} dir="ltr" className="number tap">
      {number}
    </a>
  );
}
