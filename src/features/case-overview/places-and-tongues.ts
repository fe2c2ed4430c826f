/** Countries of the world (ISO 3166-1 alpha-2) that `Intl.DisplayNames` can name. */
export const COUNTRIES: readonly string[] =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

/** Languages that patients have come with (BCP 47); the record itself may hold any. */
export const LANGUAGES: readonly string[] =
  'am ar az bn bg cs da de el en es et fa fi fr gu he hi hr ht hu hy id it ja ka kk km ko ku lt lv ml mr ms my nb ne nl pa pl ps pt qu ro ru si sk so sq sr sv sw ta te th ti tl tr uk ur uz vi yo yue zh zu'.split(
    ' ',
  );
