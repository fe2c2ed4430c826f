/** Every address of the router but the sign-in, around one case and another compared with it. */
export function routesOf(reference: string, other: string): readonly string[] {
  const week = 'campus=rochester&week=2026-11-30';
  const sections =
    'contacts records decision hand-off letters/itinerary letters/estimate letters/visa-invitation letters/records-request appointments tasks travel orientation readiness lodging follow-up finance interpreters notes timeline';
  return [
    '/my-day',
    '/queues',
    '/queues/all',
    '/queues/peru',
    '/absences',
    '/duty',
    '/audit',
    '/audit/reveals',
    `/arrivals?${week}`,
    `/arrivals/print/desk?${week}`,
    `/arrivals/print/concierge?${week}`,
    '/follow-up/reports',
    '/follow-up/billing',
    '/follow-up/insurance',
    '/follow-up/next-visits',
    '/workload',
    '/workload?by=office',
    '/workload/rebalance',
    '/reports/rochester?month=2026-10',
    '/requests/new',
    `/cases/${reference}`,
    ...sections.split(' ').map((section) => `/cases/${reference}/${section}`),
    `/cases/${reference}/merge/${other}`,
    '/nowhere',
  ];
}
