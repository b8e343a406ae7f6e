import { parentPort, workerData } from 'node:worker_threads';
import { type FromWorker, sendError, type ToWorker } from './messages.js';

/** What a worker does, once it is open. */
export interface TaskServer<Task, Answer> {
  /** Told to the thread that opened the pool. */
  readonly about?: unknown;
  run(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** The whole of a worker's module: opens what serves, and answers the tasks that come one after another. */
export async function serveTasks<Task, Answer>(
  open: (options: never) => Promise<TaskServer<Task, Answer>>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('serveTasks runs in a worker thread');
  const send = (message: FromWorker<Answer>): void => port.postMessage(message);
  let server: TaskServer<Task, Answer>;
  try {
    server = await open(workerData as never);
  } catch (error) {
    send({ unready: sendError(error) });
    return;
  }
  port.on('message', (message: ToWorker<Task>) => {
    if ('close' in message) void server.close().finally(() => port.close());
    else
      server.run(message.task).then(
        (answer) => send({ answer }),
        (error: unknown) => send({ error: sendError(error) }),
      );
  });
  send({ ready: true, about: server.about });
}
