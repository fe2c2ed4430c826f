import type { CampusCode } from './codes';
import type { LocalName } from './local-name';

/** A building of a campus in which appointments are kept. */
export interface Building {
  readonly code: string;
  readonly campus: CampusCode;
  readonly name: LocalName;
  /** Buildings of one group are joined by covered walkways; between groups one goes outside. */
  readonly group: string;
}

/** Names are made up. A new building is one entry; codes are unique over all campuses. */
const BUILDINGS: readonly Building[] = [
  {
    code: 'rochester-north',
    campus: 'rochester',
    name: { en: 'North Building', es: 'Edificio Norte', ar: 'المبنى الشمالي', zh: '北楼' },
    group: 'rochester-downtown',
  },
  {
    code: 'rochester-east',
    campus: 'rochester',
    name: { en: 'East Building', es: 'Edificio Este', ar: 'المبنى الشرقي', zh: '东楼' },
    group: 'rochester-downtown',
  },
  {
    code: 'rochester-river',
    campus: 'rochester',
    name: { en: 'River Pavilion', es: 'Pabellón del Río', ar: 'جناح النهر', zh: '河畔馆' },
    group: 'rochester-river',
  },
  {
    code: 'arizona-desert',
    campus: 'arizona',
    name: { en: 'Desert Building', es: 'Edificio Desierto', ar: 'مبنى الصحراء', zh: '沙漠楼' },
    group: 'arizona-main',
  },
  {
    code: 'arizona-mesa',
    campus: 'arizona',
    name: { en: 'Mesa Building', es: 'Edificio Mesa', ar: 'مبنى الهضبة', zh: '台地楼' },
    group: 'arizona-main',
  },
  {
    code: 'arizona-garden',
    campus: 'arizona',
    name: { en: 'Garden Pavilion', es: 'Pabellón Jardín', ar: 'جناح الحديقة', zh: '花园馆' },
    group: 'arizona-garden',
  },
  {
    code: 'florida-palm',
    campus: 'florida',
    name: { en: 'Palm Building', es: 'Edificio Palma', ar: 'مبنى النخيل', zh: '棕榈楼' },
    group: 'florida-main',
  },
  {
    code: 'florida-lake',
    campus: 'florida',
    name: { en: 'Lake Building', es: 'Edificio Lago', ar: 'مبنى البحيرة', zh: '湖畔楼' },
    group: 'florida-main',
  },
  {
    code: 'london-garden',
    campus: 'london',
    name: { en: 'Garden House', es: 'Casa Jardín', ar: 'بيت الحديقة', zh: '花园楼' },
    group: 'london-main',
  },
  {
    code: 'london-square',
    campus: 'london',
    name: { en: 'Square House', es: 'Casa de la Plaza', ar: 'بيت الساحة', zh: '广场楼' },
    group: 'london-square',
  },
];

/** The building with the code, or undefined. */
export function findBuilding(code: string): Building | undefined {
  return BUILDINGS.find((building) => building.code === code);
}

/** The buildings of a campus, in their order. */
export function buildingsOf(campus: CampusCode): readonly Building[] {
  return BUILDINGS.filter((building) => building.campus === campus);
}
