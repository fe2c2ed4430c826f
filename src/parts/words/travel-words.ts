import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  LegDirection,
  LegStatus,
  PaperState,
  PickUp,
  SeatService,
  VisaState,
} from '@/domain/plan/travel';
import type { TravelWarning } from '@/domain/plan/travel/travel-checks';
import { NEED_WORDS } from './case-detail-words';

export const VISA_WORDS = {
  unknown: msg({ context: 'visa', message: 'Not known yet' }),
  'not-needed': msg({ context: 'visa', message: 'Not needed' }),
  'to-start': msg({ context: 'visa', message: 'To start' }),
  'letter-sent': msg({ context: 'visa', message: 'Letter sent' }),
  applied: msg({ context: 'visa', message: 'Applied for' }),
  granted: msg({ context: 'visa', message: 'Granted' }),
  refused: msg({ context: 'visa', message: 'Refused' }),
} as const satisfies Record<VisaState, MessageDescriptor>;

export const PAPER_STATE_WORDS = {
  'not-needed': msg({ context: 'paper', message: 'Not needed' }),
  'to-ask': msg({ context: 'paper', message: 'To ask for' }),
  asked: msg({ context: 'paper', message: 'Asked for' }),
  received: msg({ context: 'paper', message: 'Received' }),
} as const satisfies Record<PaperState, MessageDescriptor>;

export const PICK_UP_WORDS = {
  open: msg({ context: 'pick-up', message: 'Open' }),
  arranged: msg({ context: 'pick-up', message: 'Arranged' }),
  moved: msg({ context: 'pick-up', message: 'Arranged for another landing' }),
  declined: msg({ context: 'pick-up', message: 'Declined' }),
} as const satisfies Record<PickUp, MessageDescriptor>;

export const SEAT_SERVICE_WORDS = {
  wheelchair: NEED_WORDS.wheelchair,
  oxygen: NEED_WORDS.oxygen,
  stretcher: NEED_WORDS.stretcher,
  escort: NEED_WORDS.escort,
} as const satisfies Record<SeatService, MessageDescriptor>;

export const LEG_DIRECTION_WORDS = {
  out: msg({ context: 'flight', message: 'Way out' }),
  between: msg({ context: 'flight', message: 'In between' }),
  back: msg({ context: 'flight', message: 'Way back' }),
} as const satisfies Record<LegDirection, MessageDescriptor>;

export const LEG_STATUS_WORDS = {
  planned: msg({ context: 'flight', message: 'Planned' }),
  booked: msg({ context: 'flight', message: 'Booked' }),
  cancelled: msg({ context: 'flight', message: 'Cancelled' }),
} as const satisfies Record<LegStatus, MessageDescriptor>;

/** Why the gates of travel fail. */
export const TRAVEL_FAULT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'visa-refused': msg`A visa was refused`,
  'visa-stay': msg`A visa does not cover the stay:`,
  'visa-unknown': msg`Nobody has said who needs a visa`,
  'visa-to-start': msg`A visa is to be started`,
  'visa-dates': msg`From when to when a visa is valid is not written down`,
  'visa-letter-sent': msg`The letter is out, and the visa not applied for`,
  'visa-applied': msg`The consulate has not decided about a visa`,
  'passport-expires': msg`A passport ends too early; it must be valid until`,
  'passport-unknown': msg`Until when a passport is valid is not known`,
  'fitness-over': msg`The certificate of fitness to fly ends before the flight`,
  'airline-form-over': msg`The airline’s form ends before the flight`,
  'fitness-unasked': msg`The certificate of fitness to fly is to be asked for`,
  'airline-form-unasked': msg`The airline’s form is to be asked for`,
  'fitness-asked': msg`The certificate of fitness to fly has not come`,
  'airline-form-asked': msg`The airline’s form has not come`,
  'flight-arrives-late': msg`The flight arrives after the first appointment:`,
  'flight-leaves-early': msg`The flight home leaves before the last appointment is over:`,
  'flights-none': msg`No flight is booked`,
  'flights-out-open': msg`Not everybody has a flight out`,
  'flights-back-open': msg`Not everybody has a flight home`,
  'flight-unbooked': msg`A flight is planned and not booked`,
  'flight-lands-elsewhere': msg`The way out ends at no airport of the campus`,
  'flight-leaves-elsewhere': msg`The way back begins at no airport of the campus`,
  'flight-rest-short': msg`Too little rest between the flight and the first appointment:`,
  'pick-up-grown': msg`Whoever meets them does not know of all who travel`,
  'pick-up-moved': msg`Whoever meets them does not know of the new landing`,
  'pick-up-open': msg`Whether somebody meets them at the airport is open`,
};

/** What warns, and stops nobody. */
export const TRAVEL_WARNING_WORDS = {
  'visa-late': msg`The consulate should have been asked by`,
  'visa-appointment-late': msg`The appointment for the visa is after the flight out:`,
  'minor-alone': msg`A minor flies without an adult`,
  'minor-consent': msg`A minor flies without a parent, and without a guardian’s consent`,
  'seat-left': msg`A seat is booked for somebody who no longer travels: cancel it with the airline`,
  'help-missing': msg`A flight on which the airline was not asked for all that the patient needs`,
  'connection-short': msg`Too little time to change planes`,
  'connection-apart': msg`The next flight leaves from another airport`,
  'passport-shape': msg`A passport number does not look like one`,
  'entry-address': msg`The address for the entry form is not where they sleep first`,
} as const satisfies Record<TravelWarning, MessageDescriptor>;
