/** The key that does it, while the focus is in the line of a task. */
export const TASK_KEYS = { done: 'd', waiting: 'w', snooze: 'z' } as const;
