import type { AuditAction } from '@/domain/audit/audit';

type Named<T> = Readonly<Record<string, T>>;

/** How many events a change leaves, and which lines of the trail beside those that tell of an event. */
type Left = readonly [events: number, lines?: readonly AuditAction[]];

/** A command of a case leaves one event; what changes no case leaves none. These do otherwise. */
export const LEAVES: Named<Left> = {
  // Both cases are changed, or one begins; each has its own place in its timeline.
  mergeCases: [2],
  unmergeCases: [2],
  linkCases: [2],
  unlinkCases: [2],
  openNextVisit: [2],
  shareLeg: [2],
  shareStay: [2],
  // Of a case, and it stands as it was.
  reportView: [0, ['viewed']],
  revealNumbers: [0, ['revealed']],
  copyNumber: [0, ['copied']],
  // Cases that the address does not name: one event for each.
  revertChange: [1],
  createRequest: [1],
  changeCases: [3, ['changed-many']],
  revertChanges: [1, ['changed-many']],
  chaseFollowUps: [2, ['changed-many']],
  assignFollowUps: [3, ['changed-many']],
  applyRebalance: [1, ['changed-many']],
  // Of no case.
  signIn: [0, ['signed-in']],
  signOut: [0, ['signed-out']],
  endReveal: [0, ['reveal-ended']],
  agreeReveal: [0, ['reveal-agreed']],
  exportAudit: [0, ['exported']],
  beginExport: [0, ['exported']],
  beginFollowUpExport: [0, ['exported']],
  setAbsences: [0, ['arranged']],
  setDuty: [0, ['arranged']],
  setCapacity: [0, ['arranged']],
};

/** Operations that compare no version: what else keeps them from writing over somebody's change. */
export const UNCOMPARED: Named<string> = {
  claimCase: 'compares the owner that was seen',
  confirmAppointments: 'has the version of each in its body',
  changeCases: 'has the version of each in its body',
  applyRebalance: 'has the version of each in its body',
  chaseFollowUps: 'has the version of each in its body',
  assignFollowUps: 'has the version of each in its body',
  acceptHandOff: 'is answered once',
  returnHandOff: 'is answered once',
  revokeHandOff: 'is answered once',
  dismissDuplicateFlag: 'is answered once',
  completeTasks: 'sets done, which a second one leaves as it is',
  stateLodgingNeed: 'is refused where there is one already',
  addTrip: 'is refused where there is one already',
  revertChange: 'is refused where something has changed since',
  revertChanges: 'is refused where something has changed since',
  reportView: 'adds a line to the trail',
  copyNumber: 'adds a line to the trail',
  exportAudit: 'adds a line to the trail',
  revealNumbers: 'begins something new',
  signIn: 'begins something new',
  beginExport: 'begins something new',
  beginFollowUpExport: 'begins something new',
  endReveal: 'ends what is one’s own',
  signOut: 'ends what is one’s own',
  deleteDraft: 'ends what is one’s own',
  saveDraft: 'is one’s own: what another page has typed is kept beside it',
  orderViews: 'is one’s own: the last to choose wins',
  savePreferences: 'is one’s own: the last to choose wins',
  readNotices: 'is one’s own: read stays read',
  beat: 'lives for half a minute',
  switchSimulator: 'is the demo’s: the last to choose wins',
  resetDemo: 'is the demo’s: the last to choose wins',
};

/** Versioned ones after which there is nothing left to compare: how a second one is answered. */
export const GONE: Named<string> = {
  removeDocument: 'not-found',
  endWaiver: 'not-found',
  deleteView: 'not-found',
  unmergeCases: 'rule-refused',
  agreeReveal: 'rule-refused',
};
