import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NoticeKind } from '@/domain/notices/notice';

/** Heads the notices of a kind. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, MessageDescriptor>> = {
  'handed-over': msg`Handed to you`,
  'hand-off-returned': msg`Hand-off returned to you`,
  'hand-off-accepted': msg`Your hand-off was accepted`,
  'hand-off-revoked': msg`Hand-off to you taken back`,
  'hand-off-lapsed': msg`Hand-off to you no longer waits`,
  'transfer-asked': msg`A transfer of your case was asked for`,
  'transfer-returned': msg`Transfer returned to you`,
  'transfer-accepted': msg`Your transfer was accepted`,
  mentioned: msg`You were mentioned`,
  assigned: msg`Assigned to you`,
  'taken-over': msg`No longer yours`,
  closed: msg`A case of yours was closed`,
  reopened: msg`A case of yours was opened again`,
  'no-longer-ready': msg`No longer ready to depart`,
  conflict: msg`An interpreter of your case is in conflict`,
  'follow-up-assigned': msg`A follow-up is yours now`,
  'follow-up-taken': msg`A follow-up is no longer yours`,
  'promise-passed': msg`A promised contact has passed`,
  'answer-passed': msg`A promised answer has not come`,
  cover: msg`You cover for a colleague`,
};
