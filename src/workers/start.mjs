// Starts a TypeScript module in a thread. `--import tsx` registers its loader on the main thread only (tsx 4, Node 20),
// so a thread has to do it for itself; that needs a file which runs without it.

import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
