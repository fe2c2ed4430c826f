import type { caseCommandEndpoints } from '@/contract/endpoints/case-commands';
import { createCaseCommands } from '../../services/command/case-commands';
import { createContactService } from '../../services/cases/contact-service';
import { createJointPath } from '../../services/command/command-over';
import { createEditService } from '../../services/cases/edit-service';
import { createRevertService } from '../../services/cases/revert-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function caseCommandServices({
  ids,
  run,
  flags,
}: ServiceParts): ServicesOf<typeof caseCommandEndpoints> {
  const commands = createCaseCommands(run);
  const edits = createEditService(run, flags);
  return {
    claimCase: writes(commands.claim),
    releaseCase: writes(commands.release),
    moveCase: writes(commands.move),
    decideSpecialty: writes(commands.decide),
    holdCase: writes(commands.hold),
    liftHold: writes(commands.liftHold),
    closeCase: writes(commands.close),
    reopenCase: writes(commands.reopen),
    editCase: writes(edits.editCase),
    editPatient: writes(edits.editPatient),
    logContact: writes(createContactService(run).log),
    revertChange: writes(createRevertService(run, createJointPath(ids)).revert),
  };
}
