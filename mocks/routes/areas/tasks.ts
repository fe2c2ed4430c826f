import type { taskEndpoints } from '@/contract/endpoints/tasks';
import { createPlanCommands } from '../../services/plan/plan-command';
import { createTaskService } from '../../services/plan/task-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function taskServices({ run }: ServiceParts): ServicesOf<typeof taskEndpoints> {
  const tasks = createTaskService(createPlanCommands(run));
  return {
    addTask: writes(tasks.add),
    changeTask: writes(tasks.change),
    completeTasks: writes(tasks.complete),
  };
}
