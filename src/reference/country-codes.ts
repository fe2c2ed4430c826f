/** Countries and territories, ISO 3166-1 alpha-2. Names come from the platform (`Intl.DisplayNames`). */
export const COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT ' +
  'BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ' +
  'ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ' +
  'ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
  'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG ' +
  'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD ' +
  'SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

/**
 * Languages that are offered by name, BCP 47; any other may be given by its tag. The hundred or so
 * with the most speakers, and those of the countries with an office.
 */
export const LANGUAGE_TAGS: readonly string[] = (
  'en es ar zh-Hans zh-Hant pt fr de it nl ru uk pl ro hu cs sk bg el tr fa he ur hi bn pa gu mr ta ' +
  'te kn ml si ne my th lo km vi id ms fil jv su ja ko mn kk uz tg az hy ka ku ps sd am ti om so sw ' +
  'ha yo ig zu xh af rw mg sr hr bs sl mk sq lt lv et fi sv da nb is ga ca eu gl mt ht qu ay gn nah ' +
  'quc kek mam yua pap srn yue wuu nan hak'
).split(' ');

/** What people say for a language beside its names: the commonest reading of it, to be put right by hand. */
export const LANGUAGE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['Chinese', 'Mandarin', 'Putonghua', '中文', '普通话', '汉语'],
  yue: ['广东话'],
  fa: ['Farsi'],
  fil: ['Tagalog'],
  ht: ['Creole'],
  ps: ['Pashtu'],
  kek: ['Kekchi'],
};
