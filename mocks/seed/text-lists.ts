import { listsOf } from './lists-of';

/**
 * The demo's free texts, put together from short parts: reasons by specialty, what was said on the
 * telephone, why a case is held. `{…}` is filled in. Nothing here is anybody's history.
 */
export const REASONS =
  listsOf(`cancer=Second opinion on newly found breast cancer|Treatment options for pancreatic mass|Recurrent lymphoma after first-line therapy|Lung nodule with positive PET, biopsy done at home|Prostate cancer, asks about proton therapy|Multiple myeloma, transplant eligibility|Thyroid carcinoma, surgery advised locally|Childhood leukemia in remission, late-effects review
cardiovascular-medicine=Atrial fibrillation despite two ablations|Cardiomyopathy of unclear cause|Chest pain with normal angiogram|Family history of sudden death, wants assessment|Pulmonary hypertension, therapy not available at home|Heart failure, third admission this year
cardiovascular-surgery=Severe aortic stenosis, valve replacement advised|Mitral valve repair instead of replacement|Hypertrophic cardiomyopathy, asks about myectomy|Aneurysm of the ascending aorta, 5.2 cm|Congenital heart defect, second operation
executive-health=Yearly executive health programme|Executive health with spouse, two days|Check-up requested by employer before posting|Executive health with cardiac stress test
gastroenterology=Crohn's disease not answering to two biologics|Liver lesion found on ultrasound|Chronic abdominal pain, all tests normal|Autoimmune hepatitis, asks for therapy plan|Suspected achalasia|Bile duct stricture after surgery
neurology=Possible multiple sclerosis, MRI done|Epilepsy with weekly seizures on three drugs|Unclear movement disorder since last year|Memory loss, father had early dementia|Suspected autoimmune encephalitis|Neuropathy getting worse
neurosurgery=Pituitary adenoma with loss of vision|Lumbar stenosis, two earlier operations|Meningioma, surgery against radiosurgery|Asks about deep brain stimulation|Cavernous malformation of the brain stem
orthopedics=Failed hip replacement, infected|Scoliosis of a teenager, surgery advised|Knee replacement with complex deformity|Bone tumour of the femur, limb saving asked for|Non-union after tibia fracture
transplant=Kidney transplant, living donor in the family|Liver transplant evaluation, cirrhosis|Follow-up after kidney transplant elsewhere|Bone marrow transplant, sibling match found`);

const REASONS_ES =
  listsOf(`cancer=Segunda opinión por cáncer de mama|Masa pancreática, desea opciones de tratamiento|Linfoma en recaída
cardiovascular-medicine=Fibrilación auricular, ya con dos ablaciones|Insuficiencia cardíaca, tercer ingreso este año
cardiovascular-surgery=Estenosis aórtica severa, le indicaron cambio de válvula|Aneurisma de aorta ascendente
executive-health=Chequeo ejecutivo anual|Chequeo ejecutivo con su esposa, dos días
gastroenterology=Enfermedad de Crohn sin respuesta a biológicos|Lesión hepática en ultrasonido
neurology=Posible esclerosis múltiple, ya tiene resonancia|Epilepsia con crisis semanales
neurosurgery=Adenoma de hipófisis con pérdida visual|Estenosis lumbar, dos cirugías previas
orthopedics=Prótesis de cadera infectada|Escoliosis en adolescente
transplant=Trasplante renal, donador vivo familiar|Evaluación para trasplante de hígado`);

const REASONS_AR = listsOf(`cancer=رأي ثانٍ بشأن ورم في الثدي|ورم لمفاوي عائد بعد العلاج
cardiovascular-medicine=ضعف في عضلة القلب|رجفان أذيني متكرر
cardiovascular-surgery=تضيق شديد في الصمام الأورطي
executive-health=فحص طبي شامل سنوي
gastroenterology=آفة في الكبد ظهرت في الأشعة
neurology=اشتباه في التصلب المتعدد
neurosurgery=ورم في الغدة النخامية
orthopedics=التهاب بعد تبديل مفصل الورك
transplant=زراعة كلى من متبرع قريب`);

const REASONS_ZH = listsOf(`cancer=乳腺癌第二诊疗意见|胰腺占位，咨询治疗方案|淋巴瘤复发
cardiovascular-medicine=房颤，已做两次消融
cardiovascular-surgery=重度主动脉瓣狭窄，建议换瓣
executive-health=年度高管体检
gastroenterology=肝脏占位，超声发现
neurology=疑似多发性硬化
neurosurgery=垂体瘤，视力下降
orthopedics=髋关节置换术后感染
transplant=肾移植，亲属供体`);

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
