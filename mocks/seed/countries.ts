/**
 * Countries of the demo's patients: language, pool of names, zone, a telephone pattern (`#` is a
 * digit; the fixed part keeps to ranges that are not given out where the country names one, else
 * to `555`), cities. One line per country.
 */
export interface Country {
  readonly code: string;
  /** BCP 47. */
  readonly language: string;
  readonly pool: string;
  readonly zone: string;
  readonly phone: string;
  readonly cities: readonly string[];
  /** Weight among the countries without an office. */
  readonly weight: number;
}

const LINES = `CA|en|en|America/Toronto|+141655501##|Toronto,Ottawa,Calgary,Halifax
CN|zh-Hans|zh|Asia/Shanghai|+86138555#####|Shanghai,Beijing,Guangzhou,Chengdu,Hangzhou
CO|es|es|America/Bogota|+57300555####|Bogotá,Medellín,Cali,Barranquilla
DO|es|es|America/Santo_Domingo|+180955501##|Santo Domingo,Santiago,La Romana
EC|es|es|America/Guayaquil|+59399555####|Guayaquil,Quito,Cuenca,Manta
SV|es|es|America/El_Salvador|+5037555####|San Salvador,Santa Ana,San Miguel
GT|es|es|America/Guatemala|+5025555####|Guatemala,Quetzaltenango,Antigua,Cobán
HN|es|es|America/Tegucigalpa|+5049555####|Tegucigalpa,San Pedro Sula,La Ceiba
IN|hi|hi|Asia/Kolkata|+9198555#####|Mumbai,Delhi,Pune,Ahmedabad,Kolkata
ID|id|id|Asia/Jakarta|+62812555####|Jakarta,Surabaya,Bandung,Medan
GB|en|en|Europe/London|+447700900###|London,Leeds,Bristol,Glasgow
MX|es|es|America/Mexico_City|+52555550####|Ciudad de México,Puebla,Guadalajara,Querétaro,Monterrey
PA|es|es|America/Panama|+5076555####|Panamá,David,Colón
PE|es|es|America/Lima|+51955555###|Lima,Arequipa,Trujillo,Cusco
TT|en|tt|America/Port_of_Spain|+186855501##|Port of Spain,San Fernando,Chaguanas
AE|ar|ar|Asia/Dubai|+97150555####|Dubai,Abu Dhabi,Sharjah,Al Ain
UY|es|es|America/Montevideo|+59899555###|Montevideo,Salto,Punta del Este
SA|ar|ar|Asia/Riyadh|+96650555####|Riyadh,Jeddah,Dammam|9
KW|ar|ar|Asia/Kuwait|+9655555####|Kuwait City,Hawalli|8
QA|ar|ar|Asia/Qatar|+9745555####|Doha,Al Rayyan|6
BH|ar|ar|Asia/Bahrain|+97335550###|Manama|2
OM|ar|ar|Asia/Muscat|+9689555####|Muscat,Salalah|2
EG|ar|ar|Africa/Cairo|+2010555#####|Cairo,Alexandria|4
JO|ar|ar|Asia/Amman|+96279555####|Amman|2
LB|ar|ar|Asia/Beirut|+96170555###|Beirut|2
MA|ar|ar|Africa/Casablanca|+2126555#####|Casablanca,Rabat|1
BR|pt-BR|pt|America/Sao_Paulo|+55119555#####|São Paulo,Rio de Janeiro,Recife|7
PT|pt|pt|Europe/Lisbon|+351915550###|Lisboa,Porto|1
AO|pt|pt|Africa/Luanda|+244925550###|Luanda|1
CR|es|es|America/Costa_Rica|+5068555####|San José,Alajuela|5
NI|es|es|America/Managua|+5058555####|Managua,León|3
VE|es|es|America/Caracas|+58414555####|Caracas,Maracaibo|4
BO|es|es|America/La_Paz|+59177555###|La Paz,Santa Cruz|2
PY|es|es|America/Asuncion|+595985550###|Asunción|2
CL|es|es|America/Santiago|+569555#####|Santiago,Valparaíso|4
AR|es|es|America/Argentina/Buenos_Aires|+54911555#####|Buenos Aires,Córdoba,Rosario|5
ES|es|es|Europe/Madrid|+34655550###|Madrid,Sevilla|2
BS|en|tt|America/Nassau|+124255501##|Nassau,Freeport|4
BM|en|en|Atlantic/Bermuda|+144155501##|Hamilton|4
JM|en|tt|America/Jamaica|+187655501##|Kingston,Montego Bay|3
KY|en|en|America/Cayman|+134555501##|George Town|2
BB|en|tt|America/Barbados|+124655501##|Bridgetown|2
GY|en|tt|America/Guyana|+5926555###|Georgetown|1
HT|fr|fr|America/Port-au-Prince|+50934555###|Port-au-Prince|1
FR|fr|fr|Europe/Paris|+33639985###|Paris,Lyon|2
CI|fr|fr|Africa/Abidjan|+22507555#####|Abidjan|1
SN|fr|fr|Africa/Dakar|+22177555####|Dakar|1
DE|de|de|Europe/Berlin|+49151555#####|Berlin,Köln,München|2
CH|de|de|Europe/Zurich|+4179555####|Zürich,Basel|1
GR|el|el|Europe/Athens|+30695550####|Athína,Thessaloníki|3
IT|it|it|Europe/Rome|+39355550####|Milano,Napoli|1
IL|he|he|Asia/Jerusalem|+97255555####|Tel Aviv,Haifa|2
TR|tr|tr|Europe/Istanbul|+90555555####|İstanbul,Ankara|2
UA|uk|uk|Europe/Kyiv|+38050555####|Kyiv,Lviv|1
KZ|ru|ru|Asia/Almaty|+7701555####|Almaty,Astana|2
JP|ja|ja|Asia/Tokyo|+8190555#####|Tōkyō,Ōsaka|3
KR|ko|ko|Asia/Seoul|+8210555#####|Seoul,Busan|3
SG|en|zh|Asia/Singapore|+658555####|Singapore|1
VN|vi|vi|Asia/Ho_Chi_Minh|+8490555####|Hà Nội,Đà Nẵng|1
PH|en|es|Asia/Manila|+63917555####|Manila,Cebu|2
PK|ur|ur|Asia/Karachi|+92300555####|Karachi,Lahore|1
BD|bn|bn|Asia/Dhaka|+88017555#####|Dhaka|1
NG|en|ng|Africa/Lagos|+234803555####|Lagos,Abuja|4
GH|en|ng|Africa/Accra|+23324555####|Accra|1
KE|en|ng|Africa/Nairobi|+254712555###|Nairobi|1
ET|am|am|Africa/Addis_Ababa|+25191555####|Addis Ababa|1
AU|en|en|Australia/Sydney|+61491570###|Sydney,Perth|1
IS|is|is|Atlantic/Reykjavik|+354655####|Reykjavík|1`;

export const COUNTRIES: readonly Country[] = LINES.split('\n').map((line) => {
  const [code = '', language = '', pool = '', zone = '', phone = '', cities = '', weight = '0'] =
    line.split('|');
  return { code, language, pool, zone, phone, cities: cities.split(','), weight: Number(weight) };
});

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The country of a code that the table above is known to hold. */
export const countryOf = (code: string): Country => {
  const country = BY_CODE.get(code);
  if (!country) throw new Error(`The demo data has no country ${code}`);
  return country;
};
