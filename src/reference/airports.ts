/** An airport as a ticket names it. */
export interface Airport {
  /** IATA code, three letters. */
  readonly code: string;
  /** The city as tickets print it, in Latin letters. */
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA zone: the ticket's times are on this clock. */
  readonly timeZone: string;
}

/**
 * Airports of the four campuses, of the countries that patients come from, and the hubs between
 * them (IATA codes as published by the airports; zones from the IANA database). A flight from an
 * airport that is not here needs its line first: without its zone no time on the ticket means
 * anything. Each line: country, zone, then `CODE City` of every airport in it.
 */
const LINES = `US|America/Chicago|RST Rochester,MSP Minneapolis,ORD Chicago,MDW Chicago Midway,DFW Dallas,IAH Houston,AUS Austin,SAT San Antonio,MSY New Orleans,BNA Nashville,MEM Memphis,STL St. Louis,MCI Kansas City,MKE Milwaukee
US|America/Phoenix|PHX Phoenix,AZA Phoenix-Mesa,TUS Tucson
US|America/New_York|JAX Jacksonville,MCO Orlando,MIA Miami,FLL Fort Lauderdale,TPA Tampa,ATL Atlanta,CLT Charlotte,JFK New York JFK,LGA New York LaGuardia,EWR Newark,BOS Boston,PHL Philadelphia,IAD Washington Dulles,DCA Washington Reagan,BWI Baltimore,PIT Pittsburgh,CLE Cleveland,RDU Raleigh
US|America/Detroit|DTW Detroit
US|America/Indiana/Indianapolis|IND Indianapolis
US|America/Denver|DEN Denver,SLC Salt Lake City
US|America/Los_Angeles|LAX Los Angeles,SFO San Francisco,SEA Seattle,SAN San Diego,LAS Las Vegas,PDX Portland
US|Pacific/Honolulu|HNL Honolulu
PR|America/Puerto_Rico|SJU San Juan
GB|Europe/London|LHR London Heathrow,LGW London Gatwick,LCY London City,STN London Stansted,MAN Manchester,EDI Edinburgh,GLA Glasgow,BHX Birmingham,BRS Bristol,LBA Leeds
IE|Europe/Dublin|DUB Dublin,SNN Shannon
CA|America/Toronto|YYZ Toronto,YOW Ottawa,YUL Montréal,YQB Québec
CA|America/Halifax|YHZ Halifax
CA|America/Winnipeg|YWG Winnipeg
CA|America/Edmonton|YYC Calgary,YEG Edmonton
CA|America/Vancouver|YVR Vancouver
MX|America/Mexico_City|MEX Ciudad de México,NLU Ciudad de México NLU,GDL Guadalajara,QRO Querétaro,BJX León,PBC Puebla
MX|America/Monterrey|MTY Monterrey
MX|America/Merida|MID Mérida
MX|America/Cancun|CUN Cancún
MX|America/Tijuana|TIJ Tijuana
GT|America/Guatemala|GUA Guatemala
SV|America/El_Salvador|SAL San Salvador
HN|America/Tegucigalpa|XPL Comayagua,TGU Tegucigalpa,SAP San Pedro Sula,LCE La Ceiba
NI|America/Managua|MGA Managua
CR|America/Costa_Rica|SJO San José,LIR Liberia
PA|America/Panama|PTY Panamá,DAV David
CO|America/Bogota|BOG Bogotá,MDE Medellín,CLO Cali,CTG Cartagena,BAQ Barranquilla
VE|America/Caracas|CCS Caracas,MAR Maracaibo
EC|America/Guayaquil|GYE Guayaquil,UIO Quito,CUE Cuenca
PE|America/Lima|LIM Lima,AQP Arequipa,CUZ Cusco,TRU Trujillo
BO|America/La_Paz|VVI Santa Cruz,LPB La Paz
PY|America/Asuncion|ASU Asunción
CL|America/Santiago|SCL Santiago
AR|America/Argentina/Buenos_Aires|EZE Buenos Aires,AEP Buenos Aires Aeroparque
AR|America/Argentina/Cordoba|COR Córdoba
UY|America/Montevideo|MVD Montevideo,PDP Punta del Este
BR|America/Sao_Paulo|GRU São Paulo,GIG Rio de Janeiro,BSB Brasília
BR|America/Recife|REC Recife
DO|America/Santo_Domingo|SDQ Santo Domingo,PUJ Punta Cana,STI Santiago de los Caballeros,LRM La Romana
TT|America/Port_of_Spain|POS Port of Spain,TAB Tobago
JM|America/Jamaica|KIN Kingston,MBJ Montego Bay
BS|America/Nassau|NAS Nassau,FPO Freeport
BM|Atlantic/Bermuda|BDA Bermuda
BB|America/Barbados|BGI Bridgetown
KY|America/Cayman|GCM Grand Cayman
GY|America/Guyana|GEO Georgetown
HT|America/Port-au-Prince|PAP Port-au-Prince
CW|America/Curacao|CUR Curaçao
AW|America/Aruba|AUA Aruba
AE|Asia/Dubai|DXB Dubai,AUH Abu Dhabi,SHJ Sharjah,DWC Dubai World Central
SA|Asia/Riyadh|RUH Riyadh,JED Jeddah,DMM Dammam
KW|Asia/Kuwait|KWI Kuwait
QA|Asia/Qatar|DOH Doha
BH|Asia/Bahrain|BAH Bahrain
OM|Asia/Muscat|MCT Muscat,SLL Salalah
JO|Asia/Amman|AMM Amman
LB|Asia/Beirut|BEY Beirut
IL|Asia/Jerusalem|TLV Tel Aviv
EG|Africa/Cairo|CAI Cairo,HBE Alexandria
TR|Europe/Istanbul|IST Istanbul,SAW Istanbul Sabiha,ESB Ankara
MA|Africa/Casablanca|CMN Casablanca
IN|Asia/Kolkata|BOM Mumbai,DEL Delhi,BLR Bengaluru,MAA Chennai,HYD Hyderabad,CCU Kolkata,AMD Ahmedabad,PNQ Pune,COK Kochi
PK|Asia/Karachi|KHI Karachi,LHE Lahore,ISB Islamabad
BD|Asia/Dhaka|DAC Dhaka
LK|Asia/Colombo|CMB Colombo
CN|Asia/Shanghai|PVG Shanghai Pudong,SHA Shanghai Hongqiao,PEK Beijing Capital,PKX Beijing Daxing,CAN Guangzhou,SZX Shenzhen,TFU Chengdu,HGH Hangzhou
HK|Asia/Hong_Kong|HKG Hong Kong
TW|Asia/Taipei|TPE Taipei
JP|Asia/Tokyo|NRT Tokyo Narita,HND Tokyo Haneda,KIX Osaka
KR|Asia/Seoul|ICN Seoul
SG|Asia/Singapore|SIN Singapore
MY|Asia/Kuala_Lumpur|KUL Kuala Lumpur
TH|Asia/Bangkok|BKK Bangkok
VN|Asia/Ho_Chi_Minh|SGN Ho Chi Minh City,HAN Hanoi,DAD Da Nang
PH|Asia/Manila|MNL Manila,CEB Cebu
ID|Asia/Jakarta|CGK Jakarta,SUB Surabaya,BDO Bandung,KNO Medan
ID|Asia/Makassar|DPS Denpasar
AU|Australia/Sydney|SYD Sydney
AU|Australia/Perth|PER Perth
NZ|Pacific/Auckland|AKL Auckland
NL|Europe/Amsterdam|AMS Amsterdam
FR|Europe/Paris|CDG Paris,LYS Lyon
DE|Europe/Berlin|FRA Frankfurt,MUC Munich,BER Berlin
ES|Europe/Madrid|MAD Madrid,BCN Barcelona
PT|Europe/Lisbon|LIS Lisboa,OPO Porto
IT|Europe/Rome|FCO Roma,MXP Milano,NAP Napoli
CH|Europe/Zurich|ZRH Zürich,BSL Basel
GR|Europe/Athens|ATH Athens
IS|Atlantic/Reykjavik|KEF Reykjavík
UA|Europe/Kyiv|KBP Kyiv
KZ|Asia/Almaty|ALA Almaty,NQZ Astana
NG|Africa/Lagos|LOS Lagos,ABV Abuja
GH|Africa/Accra|ACC Accra
KE|Africa/Nairobi|NBO Nairobi
ET|Africa/Addis_Ababa|ADD Addis Ababa
CI|Africa/Abidjan|ABJ Abidjan
SN|Africa/Dakar|DSS Dakar
AO|Africa/Luanda|LAD Luanda
ZA|Africa/Johannesburg|JNB Johannesburg`;

export const AIRPORTS: readonly Airport[] = LINES.split('\n').flatMap((line) => {
  const [country = '', timeZone = '', list = ''] = line.split('|');
  return list.split(',').map((each) => {
    return { code: each.slice(0, 3), city: each.slice(4), country, timeZone };
  });
});

const BY_CODE = new Map(AIRPORTS.map((airport) => [airport.code, airport]));

/** The airport with the IATA code, or undefined. */
export const findAirport = (code: string): Airport | undefined => BY_CODE.get(code);

/** The zone of an airport's clock; null where it is not known. */
export const zoneOfAirport = (code: string): string | null => findAirport(code)?.timeZone ?? null;

/**
 * The zone to show a time of a flight in. UTC where the airport is not known: no flight is saved
 * so, and one that a newer server knows can still be shown.
 */
export const zoneAt = (code: string): string => zoneOfAirport(code) ?? 'UTC';
