import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { UI_LANGUAGES } from '@/domain/vocabulary';
import type { MadeCase } from './cases';
import { listsOf } from './lists-of';
import { hashOf } from './random';
import type { World } from './world';

/** What a sender wrote, by language: summary, open tasks, promises, risks. */
const TEXTS =
  listsOf(`en=Family is calm and well informed; they prefer WhatsApp.|Ask finance for the final estimate.|We promised to call when the dates stand.|The daughter must be called, not the patient.
es=La familia está tranquila y bien informada; prefieren WhatsApp.|Pedir a finanzas el presupuesto definitivo.|Prometimos llamar cuando haya fechas.|Hay que llamar a la hija, no al paciente.
ar=الأسرة هادئة ومطلعة جيدًا وتفضل واتساب.|طلب التقدير النهائي من المالية.|وعدنا بالاتصال عند تثبيت المواعيد.|يجب الاتصال بالابنة وليس بالمريض.
zh=家属情绪稳定，情况清楚，偏好用 WhatsApp 联系。|向财务索取最终费用预估。|我们答应日期确定后致电。|请联系女儿，不要联系患者本人。`);
const RETURNED = listsOf(`en=The estimate is not confirmed yet; please keep it until then.
es=El presupuesto aún no está confirmado; consérvelo hasta entonces.
ar=لم يُؤكَّد التقدير بعد؛ يُرجى الاحتفاظ بالحالة حتى ذلك الحين.
zh=费用预估尚未确认，请先继续负责。`);

/** The hand-offs of a seeded case, with their words. */
export const makeHandOffs = (
  { ground, people }: Pick<World, 'ground' | 'people'>,
  { life, caseRecord, handOff }: MadeCase,
): readonly HandOffRecord[] => {
  if (handOff === null) return [];
  const receiver = people.find(({ id }) => id === (handOff.toPerson ?? handOff.answeredBy));
  const spoken = receiver?.languages.map((tag) => tag.split('-')[0] ?? '') ?? [];
  const language = UI_LANGUAGES.find((each) => each === spoken[0]) ?? 'en';
  const [summary = '', tasks = '', promises = '', risks = ''] = TEXTS[language] ?? [];
  const { id, toPerson, toOffice, toCampus, forPerson, askedAt, askedBy, ...answer } = handOff;
  const hasRisks = hashOf(ground.seed, life.n, 'handOff') % 2 === 0;
  return [
    {
      id,
      version: answer.answer === null ? 1 : 2,
      caseId: caseRecord.id,
      toPerson,
      toOffice,
      toCampus,
      forPerson,
      at: askedAt,
      by: askedBy,
      language,
      summary,
      tasks,
      promises,
      risks: hasRisks ? risks : '',
      ...answer,
      reason: answer.answer === 'returned' ? (RETURNED[language]?.[0] ?? null) : null,
    },
  ];
};
