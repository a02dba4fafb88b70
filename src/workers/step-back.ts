// Lets a thread of heavy work give way to the thread that answers people, where they share a processor.

import { setPriority } from 'node:os'

/** Enough to be second whenever both want to run, too little to starve behind other programs. */
const NICE = 5

/** Called in the thread. Linux alone counts the priority of 0 for the thread and not for the whole process. */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(0, NICE)
}
