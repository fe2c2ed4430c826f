import { beforeAll, describe, expect, it } from 'vitest';
import type { FindMatches, MatchList } from '@/contract/matches';
import type { Patient } from '@/domain/case';
import { fold } from '@/domain/fold';
import { makeRequest } from '@mocks/seed/requests';
import { createWorld, type World } from '@mocks/seed/world';
import { Draws } from '@mocks/seed/random';
import { startBackend, TEST_NOW_MS } from '@tests/support/backend';
import { figure } from '@tests/support/figure';
import { isFullRun, rounds } from '@tests/support/scale';

/** The demo's usual size; a larger world as well where there is time. */
const SIZES = isFullRun ? [2_400, 20_000] : [2_400];
const SEED = 20_261_124;

const SPELLINGS =
  `Mohammed Muhammad Mohamed Mohammad|Abdullah Abdallah|Yousef Yusuf Youssef|Khalid Khaled
Saeed Said|Omar Umar|Ibrahim Ebrahim|Tariq Tarek|Rashid Rasheed|Noura Nora|Fatima Fatma Fatimah|Maryam Mariam
Aisha Ayesha|Latifa Lateefa|Khadija Khadijah|Lakshmi Laxmi|Sunita Suneeta|Geeta Gita|Suresh Sureesh|Reddy Reddi
Olena Olyena|Ihor Igor|Andrii Andriy|Sergey Sergei|Natalya Natalia|Zhang Chang|Zhao Chao|Zhou Chou|Xu Hsu|Lü Lyu Lv
Qiang Chiang|Guoqing Kuoching|Zhiming Chihming|Xiuying Hsiuying|Eun-ju Eunju|Min-jun Minjoon|Georgios Georgos
Hernández Ernández|Zúñiga Suñiga|Ibáñez Ybáñez|Castañeda Castaneda|Mohammed Mohamad|Hossain Hussain|Chowdhury Chaudhury
Qureshi Quraishi|Haddad Hadad|Nasser Naser|Khoury Khouri`
    .split(/[|\n]/u)
    .map((line) => line.trim().split(' '));

const typedOf = ({ name, birthOn }: Patient): FindMatches => ({
  given: name.given,
  family: name.family,
  ownScript: null,
  birthOn,
});

/** One letter too many, too few, another one, or two that changed places, in the longest word. */
function withTypo(name: string, draws: Draws): string {
  const words = name.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < 4) return name;
  const at = draws.int(1, longest.length - 2);
  const letter = draws.pick(['a', 'e', 'n', 's', 't']);
  const kinds = [
    longest.slice(0, at) + letter + longest.slice(at),
    longest.slice(0, at) + longest.slice(at + 1),
    longest.slice(0, at) + letter + longest.slice(at + 1),
    longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2),
  ];
  return words.map((word) => (word === longest ? draws.pick(kinds) : word)).join(' ');
}

const respelled = (name: string): string =>
  name
    .split(' ')
    .map((word) => {
      const line = SPELLINGS.find((spellings) => spellings.includes(word));
      return line === undefined ? word : (line[(line.indexOf(word) + 1) % line.length] ?? word);
    })
    .join(' ');

const LOOKS: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' };

type Change = (patient: Patient, draws: Draws) => FindMatches | null;

/** What a second record of the same person looks like; null where the change changes nothing. */
const CHANGES: Readonly<Record<string, Change>> = {
  'typed again': (patient) => typedOf(patient),
  'missing accents': (patient) => {
    const { given, family } = patient.name;
    const isPlain =
      fold(given + family) === (given + family).toLowerCase().replaceAll(/[-’']/gu, '');
    return isPlain ? null : { ...typedOf(patient), given: fold(given), family: fold(family) };
  },
  transliteration: (patient) => {
    const [given, family] = [respelled(patient.name.given), respelled(patient.name.family)];
    const isSame = given === patient.name.given && family === patient.name.family;
    return isSame ? null : { ...typedOf(patient), given, family };
  },
  'swapped names': (patient) => {
    const { given, family } = patient.name;
    return given === '' ? null : { ...typedOf(patient), given: family, family: given };
  },
  'one of two surnames': (patient, draws) => {
    const words = patient.name.family.split(' ');
    return words.length < 2 || /^(?:Al|d[aeo]s?|von|Lo|De|Ben|de)$/u.test(words[0] ?? '')
      ? null
      : { ...typedOf(patient), family: draws.pick(words.filter((word) => word.length > 3)) };
  },
  'surnames turned': (patient) => {
    const words = patient.name.family.split(' ');
    return words.length < 2 ? null : { ...typedOf(patient), family: words.toReversed().join(' ') };
  },
  typo: (patient, draws) => {
    const given = withTypo(patient.name.given, draws);
    return given === patient.name.given ? null : { ...typedOf(patient), given };
  },
  'typo in the surname': (patient, draws) => {
    const family = withTypo(patient.name.family, draws);
    return family === patient.name.family ? null : { ...typedOf(patient), family };
  },
  'own script': ({ name, birthOn }) =>
    name.ownScript === null ||
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Ethiopic}]/u.test(name.ownScript)
      ? null
      : { ownScript: name.ownScript, birthOn },
  'look-alike letters': (patient) => {
    const given = patient.name.given.replace(/[aeocp]/u, (letter) => LOOKS[letter] ?? letter);
    return given === patient.name.given || patient.name.ownScript !== null
      ? null
      : { ...typedOf(patient), given };
  },
  'day and month swapped': (patient) => {
    const [year, month, day] = (patient.birthOn ?? '').split('-');
    return Number(day) > 12 || month === day || day === undefined
      ? null
      : { ...typedOf(patient), birthOn: `${year}-${day}-${month}` };
  },
  'birth year mistyped': (patient) => {
    const { birthOn } = patient;
    if (birthOn === null) return null;
    const digit = birthOn[3] === '9' ? '8' : String(Number(birthOn[3]) + 1);
    return { ...typedOf(patient), birthOn: birthOn.slice(0, 3) + digit + birthOn.slice(4) };
  },
  'telephone, no birth date': (patient, draws) =>
    patient.phone === null
      ? null
      : {
          given: withTypo(patient.name.given, draws),
          family: patient.name.family,
          phones: [patient.phone.slice(-8).replace(/(\d{4})(\d{4})/u, '$1 $2')],
        },
  'e-mail, no birth date': (patient) =>
    patient.email === null
      ? null
      : { given: patient.name.given, family: '', email: patient.email.toUpperCase() },
};

describe.each(SIZES)('the finder of duplicates among %i cases', (size) => {
  let find: (facts: FindMatches) => Promise<MatchList>;
  let world: World;

  beforeAll(async () => {
    const { backend } = await startBackend({ size });
    world = createWorld({ seed: 'test', size, laidAtMs: TEST_NOW_MS });
    const supervisor = world.people.find(({ grants }) => grants[0]?.role === 'supervisor');
    const send = async (path: string, body: unknown, token?: string): Promise<unknown> => {
      const response = await backend.fetch(
        new Request(`http://test${path}`, {
          method: 'POST',
          headers: {
            'idempotency-key': crypto.randomUUID(),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
        }),
      );
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    };
    const session = (await send('/api/session', { personId: supervisor?.id })) as { token: string };
    find = async (facts) => (await send('/api/matches', facts, session.token)) as MatchList;
    // A large world is read in the background.
    while (!(await find({ given: 'Anybody' })).isComplete) {
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  });

  it('finds at least 98 of 100 second records of one person', async () => {
    const draws = new Draws(SEED);
    const perChange = rounds(25, 250);
    const missed: Record<string, number> = {};
    let cases = 0;
    let failed = 0;
    for (const [name, change] of Object.entries(CHANGES)) {
      let made = 0;
      let tried = 0;
      while (made < perChange && tried < size) {
        tried += 1;
        const patient = world.madeCase(draws.int(1, size))?.patient;
        if (patient === undefined || patient.birthOn === null) continue;
        const typed = change(patient, draws);
        if (typed === null) continue;
        made += 1;
        const { items } = await find(typed);
        if (items.some((match) => match.patient.id === patient.id)) continue;
        failed += 1;
        missed[name] = (missed[name] ?? 0) + 1;
      }
      cases += made;
    }
    figure(`duplicates: recall on made pairs, ${size} cases`, cases, failed, SEED);
    expect({ missed, isEnough: failed / cases <= 0.02 }).toMatchObject({ isEnough: true });
  }, 240_000);

  it('has at most one false hint for fifty new patients', async () => {
    const people = rounds(100, 1_000);
    let hints = 0;
    for (let k = 0; k < people; k++) {
      const { patient, request } = makeRequest(world.ground, world.team, k, TEST_NOW_MS);
      const phones = [patient.phone, request.caller.phone].filter((phone) => phone !== null);
      const { items } = await find({
        ...typedOf({ ...patient, id: '', version: 1 }),
        ownScript: patient.name.ownScript,
        phones,
        email: patient.email,
      });
      if (items.length > 0) hints += 1;
    }
    figure(`duplicates: false hints, ${size} cases`, people, hints, SEED);
    expect(hints / people).toBeLessThanOrEqual(0.02);
  }, 240_000);
});
