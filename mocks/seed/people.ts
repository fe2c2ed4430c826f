import type { Person, RoleGrant } from '@/domain/case';
import { DAY_MS } from '@/lib/spans';
import { utcDateOf } from '@/lib/utc';
import { seedId } from './seed-ids';

/**
 * The demo's staff: 1–2 liaisons per office, coordinators of the three U.S. campuses, London's staff
 * in both roles, three supervisors; 60 people. One line each: roles and places, name, languages,
 * capacity. `L` liaison of an office, `C` coordinator of a campus, `S` supervisor seated there.
 */
const LINES = `L:canada|Nora Pellerin|en,fr|28
L:canada|Graham Stroud|en|24
L:china|Jiang Meiyun|zh-Hans,en|30
L:china|Fu Dewen|zh-Hans,en|26
L:colombia|Marcela Uribe Páez|es,en|28
L:colombia|Felipe Rincón Lara|es,en|22
L:dominican-republic|Yokasta Peralta Mejía|es,en|26
L:guayaquil|Gabriela Tomalá Vera|es,en|26
L:quito|Santiago Yánez Loor|es,en|26
L:el-salvador|Karla Menjívar Funes|es,en|26
L:guatemala|Ingrid Sandoval Xicay|es,en|30
L:guatemala|Byron Ajú Coyoy|es,en|26
L:honduras|Suyapa Zelaya Murillo|es,en|26
L:india|Nandini Raghunathan|hi,en,ta|28
L:india|Farhan Merchant|hi,en,gu|24
L:indonesia|Retno|id,en|24
L:london+C:london|Imogen Hartwell|en,fr|30
L:london+C:london|Karim Bahjat|en,ar|28
L:mexico-city|Leticia Oropeza Nájera|es,en|32
L:mexico-city|Arturo Cantarell Ríos|es,en|28
L:monterrey|Ileana Cavazos Elizondo|es,en|28
L:monterrey|Rogelio Múzquiz Tamez|es,en|24
L:panama|Itzel Arosemena Castrellón|es,en|26
L:peru|Milagros Huamán Quispe|es,en|26
L:trinidad-and-tobago|Anisa Boodram|en|24
L:united-arab-emirates|Shamma Al Dhaheri|ar,en|30
L:united-arab-emirates|Bassam Qaddoumi|ar,en,fr|28
L:uruguay|Florencia Etchegaray|es,en,pt|22
C:rochester|Marta Lindqvist|en,es|34
C:rochester|Dale Hoverud|en|30
C:rochester|Hanan Sabbagh|en,ar|32
C:rochester|Yesenia Portillo Cruz|en,es|34
C:rochester|Lin Zhaohui|en,zh-Hans|30
C:rochester|Paul Amundrud|en,pt|28
C:rochester|Rocío Bermejo|en,es|32
C:rochester|Amal Daoudi|en,ar,fr|28
C:rochester|Teresa Nygaard|en|18
C:rochester|Wen Siyu|en,zh-Hans|26
C:rochester|Ashok Bhandari|en,hi|28
C:rochester|Celeste Marroquín|en,es|30
C:rochester|Joel Tvedt|en,es|24
C:arizona|Lourdes Begay Sáenz|en,es|32
C:arizona|Kevin Dunmore|en|28
C:arizona|Samira Attiyeh|en,ar|30
C:arizona|Ximena Cuéllar Ponce|en,es|32
C:arizona|Tao Ruilin|en,zh-Hans|26
C:arizona|Bethany Sorrel|en,fr|20
C:arizona|Gustavo Armenta|en,es|28
C:florida|Odalys Fonseca|en,es|34
C:florida|Marcus Whitlow|en|28
C:florida|Rania Tabbara|en,ar|28
C:florida|Thais Carneiro|en,pt,es|30
C:florida|Denise Archambault|en,fr|26
C:florida|Julio Céspedes Mora|en,es|30
C:florida|Priscilla Oyelaran|en|24
C:florida|Hugo Landaverde|en,es|26
C:rochester+C:arizona|Sunniva Eidsness|en,es,id|22
S:rochester|Ruth Halvorsen|en,es|12
S:arizona|Daniel Okimoto|en,es|12
S:florida|Verónica Salcedo|en,es,pt|12`;

/** Who is away, seen from the day of laying: person's place in the list, from, to, cover's place. */
const ABSENCES: readonly (readonly [number, number, number, number | null])[] = [
  [1, -3, 8, 2],
  [11, -1, 4, 12],
  [33, -6, 9, 32],
  [44, 0, 2, 45],
  [19, 20, 31, 20],
  [52, 9, 16, 49],
  [30, -40, -26, 31],
  [16, -1, 1, null],
  // Away while covering for another: a supervisor must see it.
  [2, 5, 6, null],
];

const grantsOf = (text: string): RoleGrant[] => {
  const places = { L: [] as string[], C: [] as string[] };
  for (const part of text.split('+')) {
    const [kind = '', place = ''] = part.split(':');
    if (kind === 'S') return [{ role: 'supervisor', offices: [], campuses: [] }];
    places[kind === 'L' ? 'L' : 'C'].push(place);
  }
  const grants: RoleGrant[] = [];
  if (places.L.length) grants.push({ role: 'liaison', offices: places.L, campuses: [] });
  if (places.C.length) grants.push({ role: 'coordinator', offices: [], campuses: places.C });
  return grants;
};

/** The staff as of the day the data is laid; person 1 is the first line. */
export const makePeople = (laidAtMs: number): readonly Person[] => {
  const dayOf = (days: number): string => utcDateOf(laidAtMs + days * DAY_MS);
  return LINES.split('\n').map((line, index): Person => {
    const [places = '', name = '', languages = '', capacity = '0'] = line.split('|');
    const n = index + 1;
    return {
      id: seedId('person', n),
      version: 1,
      name,
      grants: grantsOf(places),
      languages: languages.split(','),
      place: places.split('+')[0]?.split(':')[1] ?? '',
      capacity: Number(capacity),
      absences: ABSENCES.filter(([who]) => who === n).map(([, from, to, cover]) => ({
        fromOn: dayOf(from),
        toOn: dayOf(to),
        coverId: cover === null ? null : seedId('person', cover),
      })),
    };
  });
};

/** Person `n` holds this role there. */
export const holdsAt = (
  person: Person,
  role: 'liaison' | 'coordinator' | 'supervisor',
  place: string,
): boolean =>
  person.grants.some(
    (grant) =>
      grant.role === role && (grant.offices.includes(place) || grant.campuses.includes(place)),
  );
