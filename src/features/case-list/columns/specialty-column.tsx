import { msg } from '@lingui/core/macro';
import { nameOfSpecialty } from '@/parts/names';
import type { CaseColumn } from '../case-column';

export const specialtyColumn: CaseColumn = {
  id: 'specialty',
  heading: msg`Specialty`,
  width: 'minmax(112px, 0.9fr)',
  cell: (row, { i18n }) => {
    const names = row.specialties.map((code) => nameOfSpecialty(code, i18n.locale));
    const [lead] = names;
    if (lead === undefined) return <span className="quiet">–</span>;
    return (
      <span className="cell-text" title={names.join(', ')}>
        {names.length > 1 ? `${lead} +${names.length - 1}` : lead}
      </span>
    );
  },
};
