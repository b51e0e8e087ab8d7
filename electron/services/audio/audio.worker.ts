/** The thread behind checks and conversions. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BatchShare, work } from './batch.ts';

const share = workerData as BatchShare | null;
if (share?.kind === 'batch') await work(share, (index, answer) => parentPort?.postMessage([index, answer]));
