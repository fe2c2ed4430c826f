import { msg } from '@lingui/core/macro';
import { nameOfSpecialty } from '@/parts/names';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const specialtyColumn: CaseColumn = {
  heading: msg`Specialty`,
  width: 'minmax(112px, 0.9fr)',
  cell: (row, { i18n }) => {
    const names = row.specialties.map((code) => nameOfSpecialty(code, i18n.locale));
    const [lead] = names;
    if (lead === undefined) return NONE;
    return {
      text: names.length > 1 ? `${lead} +${names.length - 1}` : lead,
      title: names.join(', '),
    };
  },
};
