/** Said by whoever comes to the workload from moves that were just made: it shows what became of them. */
export const MOVED = 'moved';
