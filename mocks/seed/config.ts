/**
 * The figures of the demo data (Product reference, §11; config): sizes, volumes and shares. The
 * volumes are believable, not measured: no department publishes them by office.
 */
export const DEFAULT_SIZE = 2_400;
export const MIN_SIZE = 100;
export const MAX_SIZE = 100_000;

/** Over how many days before the moment of laying the cases have arrived (24 months). */
export const SPAN_DAYS = 730;

/** Arrivals thin out towards the past: age = span × (1 − rank)^GROWTH. 1 would be an even flow. */
export const GROWTH = 1.75;

/** Share of all cases by queue, and the country of an office (`null`: any, most without an office). */
export const QUEUES: readonly {
  readonly office: string;
  readonly country: string | null;
  readonly weight: number;
}[] = [
  { office: 'canada', country: 'CA', weight: 6 },
  { office: 'china', country: 'CN', weight: 8 },
  { office: 'colombia', country: 'CO', weight: 5 },
  { office: 'dominican-republic', country: 'DO', weight: 4 },
  { office: 'guayaquil', country: 'EC', weight: 3 },
  { office: 'quito', country: 'EC', weight: 3.5 },
  { office: 'el-salvador', country: 'SV', weight: 3 },
  { office: 'guatemala', country: 'GT', weight: 9 },
  { office: 'honduras', country: 'HN', weight: 3.5 },
  { office: 'india', country: 'IN', weight: 4.5 },
  { office: 'indonesia', country: 'ID', weight: 2.5 },
  { office: 'london', country: 'GB', weight: 4.5 },
  { office: 'mexico-city', country: 'MX', weight: 11 },
  { office: 'monterrey', country: 'MX', weight: 6 },
  { office: 'panama', country: 'PA', weight: 3 },
  { office: 'peru', country: 'PE', weight: 3 },
  { office: 'trinidad-and-tobago', country: 'TT', weight: 2.5 },
  { office: 'united-arab-emirates', country: 'AE', weight: 9 },
  { office: 'uruguay', country: 'UY', weight: 1.8 },
  { office: 'direct', country: null, weight: 12 },
];

export const SPECIALTIES: readonly (readonly [string, number])[] = [
  ['cancer', 24],
  ['cardiovascular-medicine', 13],
  ['cardiovascular-surgery', 9],
  ['executive-health', 11],
  ['gastroenterology', 13],
  ['neurology', 11],
  ['neurosurgery', 7],
  ['orthopedics', 8],
  ['transplant', 4],
];

export const SHARES = {
  /** A case whose patient has been here before. */
  returning: 0.12,
  /** A group of four running numbers that holds a family asking together. */
  familyGroups: 0.07,
  /** A returning patient who asks only for what follows from the earlier visit. */
  opensInFollowUp: 0.3,
  /** China: through an independent referral facilitator. */
  facilitator: 0.38,
  /** Nobody ever answers: three attempts, a hold, then closed. */
  silent: 0.04,
  secondSpecialty: 0.17,
  callerAbroad: 0.11,
  callerIsPatient: 0.34,
  /** Asked for London, by office London and by everybody else. */
  londonFromLondon: 0.62,
  londonElsewhere: 0.03,
  noCampusYet: 0.22,
  incompleteIntake: 0.46,
  patientUnaware: 0.05,
  safeHours: 0.12,
} as const;

/**
 * How each stage is left early, as shares of the cases that reach it. What is left goes on to the
 * next stage.
 */
export const EXITS = {
  contacting: [
    ['no-response', 0.03],
    ['withdrawn', 0.025],
    ['duplicate', 0.02],
  ],
  records: [
    ['withdrawn', 0.03],
    ['treated-elsewhere', 0.02],
    ['no-response', 0.01],
    ['patient-died', 0.006],
  ],
  review: [
    ['declined', 0.11],
    ['treated-elsewhere', 0.015],
    ['patient-died', 0.005],
  ],
  clearance: [
    ['withdrawn', 0.03],
    ['treated-elsewhere', 0.02],
    ['patient-died', 0.005],
  ],
  scheduling: [['withdrawn', 0.015]],
  preparing: [
    ['withdrawn', 0.02],
    ['emergency-transfer', 0.012],
    ['patient-died', 0.006],
  ],
  'on-site': [
    ['emergency-transfer', 0.006],
    ['patient-died', 0.008],
  ],
  'follow-up': [
    ['completed', 0.993],
    ['patient-died', 0.007],
  ],
} as const;
