import type { appointmentEndpoints } from '@/contract/endpoints/appointments';
import { createAppointmentService } from '../../services/plan/appointment-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function appointmentServices({
  run,
}: ServiceParts): ServicesOf<typeof appointmentEndpoints> {
  const appointments = createAppointmentService(run);
  return {
    offerAppointment: writes(appointments.offer),
    confirmAppointments: writes(appointments.confirm),
    editAppointment: writes(appointments.edit),
    moveAppointment: writes(appointments.move),
    cancelAppointment: writes(appointments.cancel),
    finishAppointment: writes(appointments.finish),
  };
}
