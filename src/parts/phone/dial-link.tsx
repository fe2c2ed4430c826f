import { usePhoneTableAtLeisure } from './load-phone';

interface DialLinkProps {
  /** E.164, whole: a number of which a part is hidden is no number to dial. */
  readonly number: string;
}

/**
 * A number that dials, in the groups in which its country reads it out. Only for who may see it whole, and
 * of those one may ring (`numberToRing`). Its digits run from left to right in every language.
 */
export function DialLink({ number }: DialLinkProps) {
  const understand = usePhoneTableAtLeisure();
  return (
    <a href={`tel:${number}`} dir="ltr" className="number nowrap tap">
      {understand?.(number, '')?.international ?? number}
    </a>
  );
}
