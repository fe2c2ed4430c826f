import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '../addresses';
import { nameOfPlace } from '../names';
import styles from './person-chip.module.css';
import { usePerson } from './use-people';
import { useRoleName } from './use-role-name';

interface PersonChipProps {
  /** Null: nobody. */
  readonly id: string | null;
  /** Also what they are: `Liaison, Panama`. */
  readonly withRole?: boolean;
  /** Stands in a link or button already. */
  readonly isPlain?: boolean;
}

/** A member of staff: the name, and what they are. Supervisors get on from it to what they did. */
export function PersonChip({ id, withRole = false, isPlain = false }: PersonChipProps) {
  const { t } = useLingui();
  const me = useMe();
  // Who I am is known before the directory is here.
  const person = usePerson(id) ?? (id === me.id ? me : undefined);
  const roleName = useRoleName();
  const locale = useLocale();
  const mayAudit = can(actorOf(me), 'audit.read');
  if (id === null) {
    return (
      <span className="quiet">
        <Trans>Nobody</Trans>
      </span>
    );
  }
  if (!person) return <span className={`quiet ${styles['coming']}`}>…</span>;
  const { name } = person;
  return (
    <span>
      {isPlain || !mayAudit ? (
        <bdi className={styles['whole']}>{name}</bdi>
      ) : (
        <Link
          className={`${styles['whole']} ${styles['link']}`}
          to={addresses.audit({ person: id })}
          title={t`What did ${name} do?`}
        >
          <bdi>{name}</bdi>
        </Link>
      )}
      {withRole && person.grants.length > 0 && (
        <>
          {' '}
          <span className={`quiet ${styles['role']}`}>
            <Trans comment="What somebody is and where: the comma is the language’s own">
              {roleName(person)}, {nameOfPlace(person.place, locale)}
            </Trans>
          </span>
        </>
      )}
    </span>
  );
}
