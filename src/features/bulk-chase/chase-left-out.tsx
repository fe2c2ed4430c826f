import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { PatientOf } from '@/parts/patient/patient-name';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Banner } from '@/ui/banner';
import type { LeftOut } from './chase-letters';

/** Of the selected those that nobody is asked about, each by name and with its reason. */
export function ChaseLeftOut({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const count = leftOut.length;
  const said = t`${plural(count, { one: '# is left out', other: '# are left out' })}`;
  if (count === 0) return null;
  return (
    <Banner tone="warning">
      <strong>{said}</strong>
      <ul aria-label={said}>
        {leftOut.map(({ row, refusal }) => (
          <li key={row.id}>
            <PatientOf row={row} />{' '}
            <bdi dir="ltr" className="number">
              {row.reference}
            </bdi>
            {': '}
            {refusalSentence(i18n, refusal, personName)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
