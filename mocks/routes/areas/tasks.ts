import type { taskEndpoints } from '@/contract/endpoints/tasks';
import { createPlanCommands } from '../../services/plan-command';
import { listOwnTasks } from '../../services/own-tasks-service';
import { createTaskService } from '../../services/task-service';
import { reads, writes } from '../call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function taskServices({ run }: ServiceParts): ServicesOf<typeof taskEndpoints> {
  const tasks = createTaskService(createPlanCommands(run));
  return {
    listTasks: reads(listOwnTasks),
    addTask: writes(tasks.add),
    changeTask: writes(tasks.change),
    completeTasks: writes(tasks.complete),
  };
}
