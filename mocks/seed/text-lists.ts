import { listsOf } from './lists-of';
import { reasonsOf } from './reasons';

/**
 * The demo's free texts, put together from short parts: reasons by specialty, what was said on the
 * telephone, why a case is held. `{…}` is filled in. Nothing here is anybody's history. The English
 * reasons hold at least one of each specialty for every age and sex.
 */
export const REASONS =
  reasonsOf(`cancer=Second opinion on newly found breast cancer#f28-89 ldnwao|Treatment options for pancreatic mass#35-89 hldnwgao|Recurrent lymphoma after first-line therapy#15-89 hldiwgao|Lung nodule with positive PET, biopsy done at home#40-89 lnwao|Prostate cancer, asks about proton therapy#m45-89 liwaop|Multiple myeloma, transplant eligibility#40-75 hldiwgaop|Thyroid carcinoma, surgery advised locally#18-89 lnwaop|Childhood leukemia in remission, late-effects review#5-30 asoc|Leukemia of a child, found two weeks ago#0-17 hldinwao|Brain tumour of a child, asks about proton therapy#1-17 hldnwgaop
cardiovascular-medicine=Atrial fibrillation despite two ablations#30-89 hldwgasop|Cardiomyopathy of unclear cause#0-89 hldiwgaso|Chest pain with normal angiogram#25-89 hdgaso|Family history of sudden death, wants assessment#8-70 asoc|Pulmonary hypertension, therapy not available at home#1-89 hldiwgaso|Heart failure, third admission this year#18-89 hldiwgao
cardiovascular-surgery=Severe aortic stenosis, valve replacement advised#45-89 hldwgaop|Mitral valve repair instead of replacement#18-89 hldwgasop|Hypertrophic cardiomyopathy, asks about myectomy#8-80 ldwgasop|Aneurysm of the ascending aorta, 5.2 cm#18-89 hlwasop|Congenital heart defect, second operation#0-60 hldwgasop
executive-health=Yearly executive health programme#25-89 ac|Executive health with spouse, two days#25-89 ac|Check-up requested by employer before posting#20-70 ac|Executive health with cardiac stress test#30-89 ac|Check-up beside the parents, who take the executive programme#0-24 ac
gastroenterology=Crohn's disease not answering to two biologics#6-80 hldiwgaso|Liver lesion found on ultrasound#18-89 lnwao|Chronic abdominal pain, all tests normal#5-89 hdgaso|Autoimmune hepatitis, asks for therapy plan#3-80 hldiwgaso|Suspected achalasia#5-85 hdgaop|Bile duct stricture after surgery#18-89 hldwgaop|Biliary atresia, operated as a newborn#0-12 hldwgasop
neurology=Possible multiple sclerosis, MRI done#15-60 hldgao|Epilepsy with weekly seizures on three drugs#0-89 hldigaso|Unclear movement disorder since last year#3-89 dgaso|Memory loss, father had early dementia#40-89 dgaso|Suspected autoimmune encephalitis#2-80 hldigao|Neuropathy getting worse#20-89 dgao
neurosurgery=Pituitary adenoma with loss of vision#12-85 hldwgaop|Lumbar stenosis, two earlier operations#45-89 hdgasop|Meningioma, surgery against radiosurgery#30-89 lwgasop|Asks about deep brain stimulation#40-80 wgasop|Cavernous malformation of the brain stem#1-75 hldgasop|Hydrocephalus, the shunt does not work well#0-89 hldwgasop
orthopedics=Failed hip replacement, infected#40-89 hldwgaop|Scoliosis of a teenager, surgery advised#11-19 wgasop|Knee replacement with complex deformity#45-89 wgasop|Bone tumour of the femur, limb saving asked for#6-75 hldnwgaop|Non-union after tibia fracture#10-89 hdwgasop|Clubfoot, treatment so far without success#0-10 wgasop|Infection of the hip joint#0-17 hldwgao
transplant=Kidney transplant, living donor in the family#2-75 hldiwgasop|Liver transplant evaluation, cirrhosis#18-75 hldiwgaop|Follow-up after kidney transplant elsewhere#3-89 ldiwasoc|Bone marrow transplant, sibling match found#1-70 hldiwaop|Liver transplant evaluation, biliary atresia#0-12 hldiwgaop`);

const REASONS_ES =
  reasonsOf(`cancer=Segunda opinión por cáncer de mama#f28-89 ldnwao|Masa pancreática, desea opciones de tratamiento#35-89 hldnwgao|Linfoma en recaída#15-89 hldiwgao
cardiovascular-medicine=Fibrilación auricular, ya con dos ablaciones#30-89 hldwgasop|Insuficiencia cardíaca, tercer ingreso este año#18-89 hldiwgao
cardiovascular-surgery=Estenosis aórtica severa, le indicaron cambio de válvula#45-89 hldwgaop|Aneurisma de aorta ascendente#18-89 hlwasop
executive-health=Chequeo ejecutivo anual#25-89 ac|Chequeo ejecutivo con su esposa, dos días#m25-89 ac
gastroenterology=Enfermedad de Crohn sin respuesta a biológicos#6-80 hldiwgaso|Lesión hepática en ultrasonido#18-89 lnwao
neurology=Posible esclerosis múltiple, ya tiene resonancia#15-60 hldgao|Epilepsia con crisis semanales#0-89 hldigaso
neurosurgery=Adenoma de hipófisis con pérdida visual#12-85 hldwgaop|Estenosis lumbar, dos cirugías previas#45-89 hdgasop
orthopedics=Prótesis de cadera infectada#40-89 hldwgaop|Escoliosis en adolescente#11-19 wgasop
transplant=Trasplante renal, donador vivo familiar#2-75 hldiwgasop|Evaluación para trasplante de hígado#18-75 hldiwgaop`);

const REASONS_AR =
  reasonsOf(`cancer=رأي ثانٍ بشأن ورم في الثدي#f28-89 ldnwao|ورم لمفاوي عائد بعد العلاج#15-89 hldiwgao
cardiovascular-medicine=ضعف في عضلة القلب#0-89 hldiwgaso|رجفان أذيني متكرر#30-89 hldwgasop
cardiovascular-surgery=تضيق شديد في الصمام الأورطي#45-89 hldwgaop
executive-health=فحص طبي شامل سنوي#25-89 ac
gastroenterology=آفة في الكبد ظهرت في الأشعة#18-89 lnwao
neurology=اشتباه في التصلب المتعدد#15-60 hldgao
neurosurgery=ورم في الغدة النخامية#12-85 hldwgaop
orthopedics=التهاب بعد تبديل مفصل الورك#40-89 hldwgaop
transplant=زراعة كلى من متبرع قريب#2-75 hldiwgasop`);

const REASONS_ZH =
  reasonsOf(`cancer=乳腺癌第二诊疗意见#f28-89 ldnwao|胰腺占位，咨询治疗方案#35-89 hldnwgao|淋巴瘤复发#15-89 hldiwgao
cardiovascular-medicine=房颤，已做两次消融#30-89 hldwgasop
cardiovascular-surgery=重度主动脉瓣狭窄，建议换瓣#45-89 hldwgaop
executive-health=年度高管体检#25-89 ac
gastroenterology=肝脏占位，超声发现#18-89 lnwao
neurology=疑似多发性硬化#15-60 hldgao
neurosurgery=垂体瘤，视力下降#12-85 hldwgaop
orthopedics=髋关节置换术后感染#40-89 hldwgaop
transplant=肾移植，亲属供体#2-75 hldiwgasop`);

export const REASONS_BY_LANGUAGE: Readonly<Record<string, typeof REASONS>> = {
  es: REASONS_ES,
  ar: REASONS_AR,
  zh: REASONS_ZH,
};

export const SUMMARY_PARTS: readonly (readonly string[])[] = [
  [
    'Symptoms for {months} months.',
    'Diagnosed {months} months ago at a private clinic.',
    'Known for years, worse in the last {months} weeks.',
    'Found by chance at a check-up.',
    'Was in hospital for {months} days last month.',
  ],
  [
    'Local team advised surgery; family wants another opinion first.',
    'On treatment since, tolerated so far.',
    'No treatment begun yet.',
    'Imaging and labs said to be complete, on disc.',
    'Reports are in the original language only.',
    'Diabetic, on insulin; blood pressure controlled.',
    'Takes a blood thinner.',
  ],
  [
    'Can travel after the {day}th.',
    'Wants to come with two relatives.',
    'Needs everything within one week of stay.',
    'Flies only with an escort.',
    'Asks for a cost estimate before anything else.',
    'Embassy may sponsor; letter not yet asked for.',
    'Prefers a physician who speaks the language.',
    '',
  ],
];

export const WITHDRAWN_REASONS = [
  'Family decided against travelling',
  'Costs beyond the means of the family',
  'Wants to wait until next year',
  'Visa refused twice',
];
export const ELSEWHERE_REASONS = [
  'Treated at home meanwhile',
  'Went to a hospital in Europe',
  'Operated as an emergency locally',
];
export const TRANSFER_REASONS = [
  'Family has relatives near that campus',
  'Earlier place in the calendar there',
  'The procedure is done there only',
];
export const CONDITION_NOTES = [
  'Repeat imaging on arrival.',
  'Cardiac clearance at home before travel.',
  'Stop anticoagulation only after our call.',
  'Plan ten days on site.',
  'Biopsy slides must be read here first.',
];
export const DECLINE_NOTES = [
  'Nothing to add to the plan of the local team.',
  'Earliest place in four months, too late for this case.',
  'Journey would be a greater risk than the disease.',
  'Records do not allow an opinion; asked twice.',
];
export const MORE_NOTES = [
  'Pathology slides needed.',
  'MRI not older than three months, please.',
  'Operative note missing.',
];
export const DISCLOSURE_NOTES = [
  'Speak with the daughter first.',
  'Do not leave messages.',
  'Caller shares the telephone with neighbours.',
  'Prefers WhatsApp; does not answer unknown numbers.',
];

export const REACHED =
  listsOf(`new=Introduced the centre, explained the steps. Caller will send identity page.|Spoke about reason and urgency; family very worried, promised an answer this week.|First call. Language confirmed, good line.|Answered by e-mail, asked for payer and preferred dates.
contacting=Went through intake; payer still open.|Consent form explained and sent.|Confirmed birth date and passport name.|Family asks for the estimate first; explained the order.
records=Imaging arrives by courier, tracking number given.|Asked home physician for the pathology report.|Upload link sent again, the first had expired.|Discharge summary received, three pages missing.|Translation of the report agreed.
review=Told the family that the specialty is reading the case.|Asked for one more laboratory value.
clearance=Estimate explained line by line.|Deposit instructions sent.|Insurer wants a letter of medical necessity.|Embassy asks for a new letter with dates.
scheduling=Offered two weeks, family chose the second.|Itinerary read out and agreed.|Asked for all appointments before Friday.
preparing=Visa appointment booked.|Flights found, wheelchair asked for.|Lodging near the campus preferred, kitchen needed.|Orientation call held.|Pick-up from the airport arranged.
ready=Last questions before departure answered.
on-site=Met the family at the desk.|Extra appointment added, interpreter informed.|Estimate grew; told the family.
follow-up=Report sent, patient will read it with home physician.|Statement explained; asks for a payment plan.|Insurer asks for the itemised bill.|Doing well, next visit in a year.`);
export const REACHED_ES = [
  'Habló la hija; enviará los estudios por mensajería.',
  'Se explicó el proceso y el depósito.',
  'Confirma fechas, viaja con su esposo.',
  'Pide hablar con alguien en español la próxima vez.',
  'Entiende los pasos; queda pendiente el consentimiento.',
];
export const MISSED = [
  'No answer.',
  'Rang out twice.',
  'Voicemail, no message left.',
  'Number busy.',
  'Read on WhatsApp, no reply.',
  'Wrong hour there, try in the morning.',
];
