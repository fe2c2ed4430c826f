import { AIRPORTS } from '@/reference/airports';

/** One flight of a seeded way out: from where to where, with whom, and how long it takes. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly airline: string;
  readonly minutes: number;
}

const CAMPUS_AIRPORT: Readonly<Record<string, string>> = {
  rochester: 'MSP',
  arizona: 'PHX',
  florida: 'JAX',
  london: 'LHR',
};
/** Offices in cities whose airport is not the first of their country. */
const OFFICE_AIRPORT: Readonly<Record<string, string>> = { quito: 'UIO', monterrey: 'MTY' };

type Hub = readonly [airport: string, airline: string];
const AMERICAS: readonly Hub[] = [
  ['DFW', 'AA'],
  ['IAH', 'UA'],
  ['ATL', 'DL'],
];
const ATLANTIC: readonly Hub[] = [
  ['ORD', 'UA'],
  ['DTW', 'DL'],
];
const PACIFIC: readonly Hub[] = [
  ['SFO', 'UA'],
  ['SEA', 'DL'],
];

/** Where each country lies: hubs on the way to an American campus, and hours to them (believable). */
const REGIONS: readonly (readonly [countries: string, hubs: readonly Hub[], hours: number])[] = [
  ['MX GT SV HN NI CR PA DO JM BS BM KY HT CA', AMERICAS, 4],
  ['CO VE EC TT BB GY', AMERICAS, 6],
  ['PE BO PY CL AR UY BR', AMERICAS, 9],
  ['GB FR DE CH ES PT IT GR IS TR UA MA', ATLANTIC, 9],
  ['AE SA KW QA BH OM JO LB EG IL', ATLANTIC, 14],
  ['NG GH CI SN AO KE ET', ATLANTIC, 13],
  ['IN PK BD KZ', ATLANTIC, 15],
  ['CN JP KR PH VN ID SG AU', PACIFIC, 12],
];
const ELSEWHERE = ['', ATLANTIC, 11] as const;
const HUB_TO_CAMPUS = 150;
/** From the Americas to London they change planes here. */
const TO_LONDON: Hub = ['MAD', 'IB'];

/** The airport from which somebody of this country leaves home. */
function homeAirport(country: string, office: string): string {
  return OFFICE_AIRPORT[office] ?? AIRPORTS.find((each) => each.country === country)?.code ?? 'MAD';
}

/** The flights from home to the campus; none where both are one airport. */
export function wayOut(
  country: string,
  office: string,
  campus: string,
  chosen: number,
): readonly Hop[] {
  const home = homeAirport(country, office);
  const goal = CAMPUS_AIRPORT[campus] ?? 'MSP';
  const [, hubs, hours] =
    REGIONS.find(([countries]) => countries.split(' ').includes(country)) ?? ELSEWHERE;
  if (campus === 'london') {
    if (hubs !== AMERICAS) return [{ from: home, to: goal, airline: 'BA', minutes: hours * 40 }];
    const [hub, airline] = TO_LONDON;
    return [
      { from: home, to: hub, airline, minutes: 600 },
      { from: hub, to: goal, airline, minutes: HUB_TO_CAMPUS },
    ];
  }
  const [hub, airline] = hubs[chosen % hubs.length] ?? ['ORD', 'UA'];
  return [
    { from: home, to: hub, airline, minutes: hours * 60 + 15 },
    { from: hub, to: goal, airline, minutes: HUB_TO_CAMPUS },
  ];
}

/** The same flights home. */
export const wayBack = (out: readonly Hop[]): readonly Hop[] =>
  out.toReversed().map((hop) => ({ ...hop, from: hop.to, to: hop.from }));
