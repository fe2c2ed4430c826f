import { Trans } from '@lingui/react/macro';
import type { PersonWire } from '@/contract/person';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfOffice } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';

/** Who covers, and what of it. */
export function CoverNames({ absence }: { readonly absence: PersonWire['absences'][number] }) {
  const { language, list } = useFormats();
  const locale = useLocale();
  const { coverId, covers = [] } = absence;
  return (
    <>
      {covers.map(({ personId, languages, offices }) => {
        const what = list([
          ...languages.map((tag) => language(tag)),
          ...offices.map((code) => nameOfOffice(code, locale)),
        ]);
        return (
          <span key={`${personId} ${what}`}>
            <Trans comment="who covers, and for which languages or offices">
              <PersonChip id={personId} /> covers {what}
            </Trans>
            {' · '}
          </span>
        );
      })}
      {coverId === null ? (
        covers.length > 0 ? (
          <Trans>Nobody covers all else</Trans>
        ) : (
          <Trans>Nobody covers</Trans>
        )
      ) : covers.length > 0 ? (
        <Trans>
          <PersonChip id={coverId} /> covers all else
        </Trans>
      ) : (
        <Trans>
          <PersonChip id={coverId} /> covers
        </Trans>
      )}
    </>
  );
}
