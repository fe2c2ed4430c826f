import { COUNTRIES, countryOf, type Country } from './countries';
import { familyOf, type Ground, queueOf } from './ground';
import { type Draws, drawsOf, weighted } from './random';

/** Where a patient comes from, and which language is spoken at home. */
export interface Origin {
  readonly country: Country;
  readonly nationality: string;
  /** Of names. */
  readonly pool: string;
  readonly language: string;
}

const elsewhereAt = weighted(
  COUNTRIES.filter((country) => country.weight > 0).map((country) => [country, country.weight]),
);

/** People of another origin among the patients of a country: share, nationality, pool, language. */
const NEWCOMERS: Readonly<Record<string, readonly (readonly [number, string, string, string])[]>> =
  {
    AE: [
      [0.14, 'IN', 'hi', 'hi'],
      [0.06, 'PK', 'ur', 'ur'],
      [0.06, 'GB', 'en', 'en'],
    ],
    CA: [
      [0.2, 'CA', 'fr', 'fr'],
      [0.08, 'CA', 'zh', 'zh-Hant'],
      [0.05, 'CA', 'hi', 'pa'],
    ],
    GB: [
      [0.12, 'KW', 'ar', 'ar'],
      [0.08, 'NG', 'ng', 'en'],
      [0.1, 'GB', 'hi', 'en'],
    ],
    IN: [
      [0.25, 'IN', 'hi', 'gu'],
      [0.2, 'IN', 'hi', 'en'],
      [0.12, 'IN', 'hi', 'ta'],
    ],
    PA: [[0.07, 'CN', 'zh', 'zh-Hant']],
    GT: [[0.06, 'GT', 'es', 'quc']],
    PE: [[0.05, 'PE', 'es', 'qu']],
    TT: [[0.04, 'VE', 'es', 'es']],
  };

/**
 * Where a patient comes from: with the first of the family, who share it. What is drawn of the home next
 * goes on with the same draws.
 */
export function drawOrigin(
  ground: Ground,
  patientNumber: number,
): Origin & { readonly draws: Draws } {
  const head = familyOf(ground, patientNumber)?.[0] ?? patientNumber;
  const draws = drawsOf(ground.seed, head, 'home');
  draws.next(); // The queue's draw, see `queueOf`.
  const { country: code } = queueOf(ground, head);
  const elsewhere = elsewhereAt(draws.next());
  const country = code === null ? elsewhere : countryOf(code);
  let origin = draws.next();
  let [nationality, pool, language] = [country.code, country.pool, country.language];
  for (const [share, ...other] of NEWCOMERS[country.code] ?? []) {
    if (origin >= 0 && origin < share) [nationality, pool, language] = other;
    origin -= share;
  }
  return { country, nationality, pool, language, draws };
}
