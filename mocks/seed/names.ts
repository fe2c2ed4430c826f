import type { Draws } from './random';

/**
 * Names of the demo's people, put together from common given and family names of each country. A
 * pool is `women;men;families`, names apart by commas, `Latin:own script` where there is one.
 * Nobody real is meant.
 */
const POOLS = `es=María José,Ana Lucía,Guadalupe,Rosa Elena,Carmen,Daniela,Ximena,Valentina,Lucía,Beatriz,Inés,Pilar,Sofía,Mariana,Noemí,Alejandra,Martha,Paola;José Luis,Juan Carlos,Miguel Ángel,Carlos,Andrés,Joaquín,Ramón,Íñigo,Luis Fernando,Tomás,Héctor,Iván,Raúl,Óscar,Jesús,Rodrigo,Emilio,Nicolás;Núñez,Muñoz,Peña,Hernández,García,López,Martínez,Gutiérrez,Ibáñez,Castañeda,Zúñiga,de la Cruz,del Valle,Rodríguez,Pérez,Ordóñez,Batres,Quiñónez,Morales,Recinos,Villalobos,Treviño,Garza,Arévalo,Cárdenas,Paredes,Salazar,Echeverría,Montúfar,Lozano
en=Margaret,Emily,Charlotte,Joan,Alice,Rebecca,Hannah,Siobhan,Claire,Ruth,Fiona,Grace;Thomas,James,William,Peter,Andrew,George,Owen,Simon,Edward,Callum,Robert,Alan;Walker,O'Brien,MacLeod,Thompson,Bennett,Hughes,Featherstonehaugh-Cole,Clarke,Singh,Fraser,Tremblay,Harris,Okafor,Ellison,Wright,Morgan,Ng,Patel
tt=Camille,Shanice,Indira,Marva,Keisha,Nadia,Anjali,Jocelyn,Giselle;Kwame,Anil,Rohan,Dexter,Marlon,Winston,Ravi,Curtis,Selwyn;Mohammed,Ramkissoon,Charles,Joseph,Baptiste,Persad,Maharaj,Alexander,Lewis,Ali,Rampersad,de Freitas,Pierre
fr=Amélie,Françoise,Geneviève,Mireille,Aïssatou,Chloé,Solène;Étienne,François,Mamadou,Rémi,Jean-Baptiste,Théo,Gaël;Lefèvre,Béranger,Diop,Traoré,Moreau,Kouassi,Saint-Fleur,Garnier,N'Diaye
pt=Ana Beatriz,Conceição,Luíza,Fernanda,Graça,Inês,Letícia;João,Antônio,Caio,Luís,Sebastião,Gonçalo,Vinícius;da Conceição,Gonçalves,Araújo,dos Santos,Magalhães,Ferreira,Assunção,Lopes,Simões,de Oliveira
de=Käthe,Ursula,Jördis,Annelie,Sabine;Jürgen,Götz,Matthias,Günther,Florian;Müller,Weiß,Größel,von der Aue,Schäfer,Köhler,Brandt
it=Giulia,Concetta,Nicolò Maria,Chiara;Matteo,Nicolò,Salvatore,Gian Luca;D'Angelo,Esposito,Lo Presti,De Santis,Colombo
tr=Ayşe,Gülşen,İpek,Çiğdem;Işık,Mehmet,Oğuz,Çağlar;Yıldız,Şahin,Öztürk,Güneş,Kılıç
is=Guðrún,Þórdís,Sólveig;Þorsteinn,Ægir,Björn;Þórsson,Sigurðardóttir,Hallgrímsson
ng=Adaeze,Ngozi,Wanjiru,Abena,Folasade,Zainab;Chukwuemeka,Oluwaseun,Kofi,Kamau,Ibrahim,Tunde;Okonkwo,Adeyemi,Mensah,Mwangi,Oluwadamilola-Adebayo,Bello,Eze
ar=Fatima:فاطمة,Maryam:مريم,Aisha:عائشة,Noura:نورة,Hessa:حصة,Latifa:لطيفة,Salma:سلمى,Huda:هدى,Khadija:خديجة,Reem:ريم;Ahmed:أحمد,Mohammed:محمد,Abdullah:عبد الله,Khalid:خالد,Saeed:سعيد,Hamdan:حمدان,Yousef:يوسف,Omar:عمر,Rashid:راشد,Ibrahim:إبراهيم,Sultan:سلطان,Tariq:طارق;Al Mansoori:المنصوري,Al Suwaidi:السويدي,Al Hashimi:الهاشمي,Al Ketbi:الكتبي,Al Marri:المري,Al Zaabi:الزعابي,Al Balushi:البلوشي,Al Qasimi:القاسمي,Haddad:حداد,Al Otaibi:العتيبي,Al Sabti:السبتي,Khoury:خوري,Nasser:ناصر
zh=Xiuying:秀英,Lihua:丽华,Fang:芳,Min:敏,Yan:艳,Jing:静,Xinyi:欣怡,Meiling:美玲,Yuting:雨婷,Guizhen:桂珍;Wei:伟,Qiang:强,Lei:磊,Jun:军,Jianguo:建国,Zhiming:志明,Haoran:浩然,Guoqing:国庆,Bo:波,Yifan:一凡;Wang:王,Li:李,Zhang:张,Liu:刘,Chen:陈,Yang:杨,Zhao:赵,Huang:黄,Zhou:周,Wu:吴,Lü:吕,Ouyang:欧阳,Xu:徐,Zhu:朱,Lin:林,Deng:邓
hi=Sunita:सुनीता,Priya:प्रिया,Lakshmi:लक्ष्मी,Kavita:कविता,Meena:मीना,Anita:अनीता,Geeta:गीता;Rajesh:राजेश,Suresh:सुरेश,Vikram:विक्रम,Arun:अरुण,Ramesh:रमेश,Ganesh:गणेश,Sanjay:संजय;Sharma:शर्मा,Patel:पटेल,Kumar:कुमार,Gupta:गुप्ता,Iyer:अय्यर,Verma:वर्मा,Deshpande:देशपांडे,Mehta:मेहता,Reddy:रेड्डी,Venkataramanan:वेंकटरमणन
id=Siti,Dewi,Sri,Wulandari,Ningsih,Ratna,Putri;Budi,Agus,Suharno,Slamet,Wahyudi,Bambang,Joko;Santoso,Wibowo,Hidayat,Siregar,Nasution,Kusumawardhani,Setiawan,Simanjuntak
el=Eleni:Ελένη,Sofia:Σοφία,Vasiliki:Βασιλική;Georgios:Γεώργιος,Nikolaos:Νικόλαος,Stavros:Σταύρος;Papadakis:Παπαδάκης,Ioannou:Ιωάννου,Makris:Μακρής,Vlachos:Βλάχος
he=Noa:נועה,Rivka:רבקה,Tamar:תמר;Yosef:יוסף,Eitan:איתן,Moshe:משה;Levi:לוי,Mizrahi:מזרחי,Ben Ami:בן עמי,Shalev:שלו
uk=Olena:Олена,Nadiia:Надія,Iryna:Ірина;Andrii:Андрій,Taras:Тарас,Ihor:Ігор;Shevchuk:Шевчук,Kovalenko:Коваленко,Bondar:Бондар
ru=Aigerim:Айгерим,Natalya:Наталья,Saule:Сауле;Nurlan:Нурлан,Sergey:Сергей,Daniyar:Данияр;Akhmetov:Ахметов,Ivashov:Ивашов,Suleimenov:Сулейменов
ja=Yuki:由紀,Haruka:春香,Keiko:恵子;Takashi:隆,Kenji:健二,Hiroshi:浩;Satō:佐藤,Suzuki:鈴木,Ōno:大野,Watanabe:渡辺
ko=Ji-woo:지우,Eun-ju:은주,Soo-jin:수진;Min-jun:민준,Sung-ho:성호,Dong-hyun:동현;Kim:김,Lee:이,Park:박,Choi:최,Namgung:남궁
vi=Thị Hương,Ngọc Ánh,Mỹ Linh;Văn Hùng,Đức Anh,Quốc Bảo;Nguyễn,Trần,Phạm,Đặng,Võ
ur=Ayesha:عائشہ,Saima:صائمہ;Bilal:بلال,Imran:عمران,Usman:عثمان;Khan:خان,Qureshi:قریشی,Malik:ملک
bn=Nasrin:নাসরিন,Sharmin:শারমিন;Rafiq:রফিক,Kamal:কামাল;Rahman:রহমান,Hossain:হোসেন,Chowdhury:চৌধুরী
am=Selamawit:ሰላማዊት,Hirut:ሂሩት;Dawit:ዳዊት,Tesfaye:ተስፋዬ;Bekele:በቀለ,Haile:ኃይሌ,Tadesse:ታደሰ`;

interface Word {
  readonly latin: string;
  readonly own: string;
}
interface Pool {
  readonly women: readonly Word[];
  readonly men: readonly Word[];
  readonly families: readonly Word[];
}

const wordsOf = (text = ''): readonly Word[] =>
  text.split(',').map((entry) => {
    const [latin = '', own = ''] = entry.split(':');
    return { latin, own };
  });

const BY_POOL = new Map<string, Pool>(
  POOLS.split('\n').map((line) => {
    const [pool = '', lists = ''] = line.split('=');
    const [women, men, families] = lists.split(';');
    return [pool, { women: wordsOf(women), men: wordsOf(men), families: wordsOf(families) }];
  }),
);

/** Family names handed on within a family: one or two words. */
export interface FamilyName {
  readonly latin: string;
  readonly own: string;
}
export interface FullName {
  readonly given: string;
  readonly family: string;
  readonly ownScript: string | null;
}

const poolOf = (name: string): Pool => {
  const pool = BY_POOL.get(name);
  if (!pool) throw new Error(`The demo data has no names of ${name}`);
  return pool;
};

const FAMILY_FIRST = new Set(['zh', 'ja', 'ko']);
/** Shares of people who go by one word (mononyms). */
const ONE_WORD: Readonly<Record<string, number>> = { id: 0.38, hi: 0.08 };
/** Shares of people with a further given name, so that long names are met. */
const LONG_NAMES: Readonly<Record<string, number>> = {
  es: 0.05,
  en: 0.12,
  pt: 0.2,
  ng: 0.3,
  tt: 0.1,
};

/** A family name: two surnames in Spanish, a compound in Portuguese, else one; empty for some. */
export const makeFamilyName = (poolName: string, draws: Draws): FamilyName => {
  const pool = poolOf(poolName);
  if (draws.chance(ONE_WORD[poolName] ?? 0)) return { latin: '', own: '' };
  const first = draws.pick(pool.families);
  if (poolName === 'es' ? draws.chance(0.88) : poolName === 'pt' && draws.chance(0.5)) {
    return { latin: `${first.latin} ${draws.pick(pool.families).latin}`, own: '' };
  }
  return first;
};

const joined = (poolName: string, given: string, family: string): string => {
  if (FAMILY_FIRST.has(poolName)) return family + given;
  return family ? `${given} ${family}` : given;
};

/** A person's name within a family; Arabic names carry the father's, some others a second one. */
export const makeName = (
  poolName: string,
  isWoman: boolean,
  family: FamilyName,
  draws: Draws,
): FullName => {
  const pool = poolOf(poolName);
  const givens = isWoman ? pool.women : pool.men;
  const first = draws.pick(givens);
  const another = draws.pick(givens);
  const drawn = draws.pick(pool.men);
  const father = drawn === first ? pool.men.find((name) => name !== first) : drawn;
  const share = draws.next();
  // A one-word name stands where passports put it, as the primary identifier (ICAO Doc 9303-3).
  if (!family.latin) return { given: '', family: first.latin, ownScript: first.own || null };
  const second =
    poolName === 'ar' || poolName === 'am'
      ? (father ?? null)
      : share < (LONG_NAMES[poolName] ?? 0) && another !== first
        ? another
        : null;
  const given = second ? `${first.latin} ${second.latin}` : first.latin;
  const own = second ? `${first.own} ${second.own}` : first.own;
  return {
    given,
    family: family.latin,
    ownScript: first.own ? joined(poolName, own, family.own) : null,
  };
};

/** As it is said and sorted: given names first. */
export const latinName = (name: FullName): string =>
  name.given ? `${name.given} ${name.family}` : name.family;
