import { Trans } from '@lingui/react/macro';
import { Bdi } from '@/ui/bdi';
import { lazily } from '@/ui/lazily';
import type { MarkedProps } from './marked';

/** Only who searches needs it; until it has come the name stands as it is. */
export const Marked = lazily(
  async () => (await import('./marked')).Marked,
  ({ text, query: _query, ...rest }: MarkedProps) => <Bdi {...rest}>{text}</Bdi>,
);

interface PatientNameProps {
  /** As in the passport. */
  readonly name: string;
  readonly ownScript: string | null;
  /** BCP 47 of the patient, for the glyphs of the own script. */
  readonly language: string | null;
  /** What was searched for; its hits are marked. */
  readonly query?: string | undefined;
}

/** Of a request that was taken before anybody asked. */
const NoName = () => (
  <span className="quiet">
    <Trans>Nobody named yet</Trans>
  </span>
);

/** A patient's name as in the passport, the own script beside it, both isolated. */
export function PatientName({ name, ownScript, language, query }: PatientNameProps) {
  if (name === '' && ownScript === null) return <NoName />;
  const own = { className: 'quiet', ...(language !== null && { lang: language }) };
  return (
    <>
      {query ? <Marked text={name} query={query} /> : <Bdi>{name}</Bdi>}
      {ownScript !== null && (
        <>
          {' '}
          {query ? (
            <Marked text={ownScript} query={query} {...own} />
          ) : (
            <Bdi {...own}>{ownScript}</Bdi>
          )}
        </>
      )}
    </>
  );
}

/** The patient of a row of a list, of whatever kind. */
export interface NamedRow {
  readonly patientName: string;
  readonly patientOwnScript: string | null;
  readonly language: string | null;
}

/** The same of a row. */
export function PatientOf({ row }: { readonly row: NamedRow }) {
  const { patientName, patientOwnScript, language } = row;
  return <PatientName name={patientName} ownScript={patientOwnScript} language={language} />;
}
