import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { seenCases } from '@/data/case-cache/seen-cases';
import { useMe } from '@/data/session/use-me';
import { actorOf, can, readsQueue } from '@/domain/policy';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import { followUpListAddress } from '@/parts/follow-up-address';
import { isKeyId, KEYS, type KeyId } from '@/parts/keys/key-table';
import { useCommandsOfPlace } from '@/parts/keys/place-commands';
import { listAddress } from '@/parts/list-links';
import { nameOfOffice, nameOfPlace } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { usePeople } from '@/parts/people/use-people';
import { recentCases } from '@/parts/recent-cases';
import { useRoleName } from '@/parts/people/use-role-name';
import { FOLLOW_UP_LIST_WORDS } from '@/parts/words/follow-up-list-words';
import { KEY_WORDS } from '@/parts/words/key-words';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { OFFICES } from '@/reference/offices';
import { useActiveKeys } from '@/ui/use-shortcut';
import type { PaletteGroup, PaletteItem, PaletteScreen } from './palette-items';
import { ranked } from './rank';

/** More of one kind nobody reads through; more letters find fewer. */
const MOST: Readonly<Record<PaletteGroup, number>> = {
  recent: 5,
  cases: 7,
  commands: 12,
  screens: 6,
  offices: 5,
  people: 5,
};

/** Steps from line to line are taken by key alone. */
const STEPS: readonly KeyId[] = ['next-row', 'previous-row', 'next-entry', 'previous-entry'];

/** Keys that are no command by themselves: they open what is open already, or go to a screen. */
const isCommand = (id: KeyId): boolean =>
  id !== 'palette' && KEYS[id].group !== 'screens' && !STEPS.includes(id);

export interface PaletteFinds {
  readonly items: readonly PaletteItem[];
  readonly isSearching: boolean;
  /** What is offered answers what is typed, and not what was typed a moment before. */
  readonly isSettled: boolean;
  readonly hasFailed: boolean;
}

/**
 * What the typed words find, in the order in which it is shown: cases from the server, within the
 * reader's scope like everywhere; commands of the place, screens, offices and people by their names.
 */
export function usePaletteItems(typed: string, screens: readonly PaletteScreen[]): PaletteFinds {
  const q = useDeferredValue(typed.trim());
  const found = useQuery(caseQueries.found(q, 'all'));
  const commands = useCommands();
  const recent = useRecent();
  const offices = useOffices();
  const people = useStaff();
  const navigate = useNavigate();
  const cases = useCaseItem();
  const places = screens.map(({ to, name, keys }): PaletteItem => ({
    id: `screen ${to}`,
    group: 'screens',
    name,
    keys,
    run: () => void navigate(to),
  }));
  const inner = useInnerScreens();
  const isAsked = q.length > 1;
  const rows = isAsked ? (found.data?.items ?? []) : [];
  const named = (items: readonly PaletteItem[]): readonly PaletteItem[] =>
    ranked(q, items, ({ name }) => name).slice(0, MOST[items[0]?.group ?? 'commands']);
  return {
    items: [
      ...(q === '' ? recent : []),
      ...rows.slice(0, MOST.cases).map((row) => cases(row, q)),
      ...named(commands),
      ...named(q === '' ? places : [...places, ...inner]),
      // Long lists are looked into, not read through.
      ...(q === '' ? [] : named(offices)),
      ...(q === '' ? [] : named(people)),
    ],
    isSearching: isAsked && found.isFetching,
    isSettled:
      q === typed.trim() &&
      (!isAsked || found.isError || !(found.isPending || found.isPlaceholderData)),
    hasFailed: isAsked && found.isError,
  };
}

/** Screens within others, which have no key of their own: found by their names, and not offered before. */
function useInnerScreens(): readonly PaletteItem[] {
  const { t } = useLingui();
  const word = useWord();
  const navigate = useNavigate();
  const actor = actorOf(useMe());
  const followUp = t`Follow-up`;
  const lists = FOLLOW_UP_KINDS.map((kind): readonly [to: string, name: string] => [
    followUpListAddress(kind),
    `${followUp}: ${word(FOLLOW_UP_LIST_WORDS, kind)}`,
  ]);
  const reports: typeof lists = [
    ...(can(actor, 'workload.read') ? [[addresses.rebalance(), t`Rebalancing`] as const] : []),
    ...(can(actor, 'audit.read') ? [[addresses.reveals(), t`Numbers shown`] as const] : []),
  ];
  return [...lists, ...reports].map(([to, name]) => ({
    id: `screen ${to}`,
    group: 'screens',
    name,
    run: () => void navigate(to),
  }));
}

/** A case that was found, with what it is found by marked. */
function useCaseItem(): (row: CaseListRow, q: string) => PaletteItem {
  const navigate = useNavigate();
  const word = useWord();
  const locale = useLocale();
  return (row, q) => ({
    id: `case ${row.reference}`,
    group: 'cases',
    name: `${row.patientName} ${row.reference}`,
    shown: (
      <>
        <PatientName
          name={row.patientName}
          ownScript={row.patientOwnScript}
          language={row.language}
          query={q}
        />{' '}
        <ReferenceText reference={row.reference} />
      </>
    ),
    note: `${row.outcome === null ? word(STAGE_WORDS, row.stage) : word(OUTCOME_WORDS, row.outcome)} · ${nameOfOffice(row.office, locale)}`,
    run: () => void navigate(addresses.case(row.reference)),
  });
}

function ReferenceText({ reference }: { readonly reference: string }) {
  return (
    <span className="number quiet nowrap" dir="ltr" translate="no">
      {reference}
    </span>
  );
}

/**
 * The cases that were open last, of those that the reader still sees; by their names as soon as the
 * server has said which.
 */
function useRecent(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const references = recentCases(useMe().id).slice(0, MOST.recent);
  const rows = useQuery(seenCases(references)).data?.items;
  const rowOf = (reference: string) => rows?.find((row) => row.reference === reference);
  const seen = rows === undefined ? references : references.filter(rowOf);
  return seen.map((reference) => {
    const row = rowOf(reference);
    return {
      id: `recent ${reference}`,
      group: 'recent',
      name: reference,
      shown: (
        <>
          {row && (
            <>
              <PatientName
                name={row.patientName}
                ownScript={row.patientOwnScript}
                language={row.language}
              />{' '}
            </>
          )}
          <ReferenceText reference={reference} />
        </>
      ),
      run: () => void navigate(addresses.case(reference)),
    };
  });
}

/** What can be done where one is: what menus offer, and what a key does just now. */
function useCommands(): readonly PaletteItem[] {
  const { i18n } = useLingui();
  const active = useActiveKeys();
  const unkeyed = useCommandsOfPlace().map(({ id, name, run }): PaletteItem => ({
    id: `command of place ${id}`,
    group: 'commands',
    name,
    run,
  }));
  const isSection = (id: KeyId): boolean => KEYS[id].group === 'sections';
  const shown = new Map<KeyId, () => void>();
  // The latest to register wins, as it does for the key.
  for (const { id, run } of active) if (isKeyId(id) && isCommand(id)) shown.set(id, run);
  const itemOf = ([id, run]: readonly [KeyId, () => void]): PaletteItem => ({
    id: `command ${id}`,
    group: 'commands',
    name: i18n._(KEY_WORDS[id]),
    keys: KEYS[id].keys,
    run,
  });
  // What is nearest first: sections are many, and each has its key.
  return [
    ...[...shown].filter(([id]) => !isSection(id)).map(itemOf),
    ...unkeyed,
    ...[...shown].filter(([id]) => isSection(id)).map(itemOf),
  ];
}

/** The queues that the reader sees. */
function useOffices(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const locale = useLocale();
  const actor = actorOf(useMe());
  return OFFICES.filter(({ code }) => readsQueue(actor, code)).map(({ code }) => ({
    id: `office ${code}`,
    group: 'offices',
    name: nameOfOffice(code, locale),
    run: () => void navigate(addresses.queue(code)),
  }));
}

/** Colleagues: leads to the open cases that they own, as far as the reader sees them. */
function useStaff(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const locale = useLocale();
  const roleName = useRoleName();
  return usePeople().map((person) => {
    const { id, name, place } = person;
    const [role, where] = [roleName(person), nameOfPlace(place, locale)];
    return {
      id: `person ${id}`,
      group: 'people',
      name,
      note: role === '' ? where : `${role}, ${where}`,
      run: () => void navigate(listAddress('all', { owner: [id] })),
    };
  });
}
