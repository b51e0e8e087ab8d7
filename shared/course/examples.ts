/** Every example of the course, also to make a flow from; only a list. */
import type { Example } from './example.ts';
import { callbackExample } from './examples/callback.example.ts';
import { conditionExample } from './examples/condition.example.ts';
import { digitsExample } from './examples/digits.example.ts';
import { endingExample } from './examples/ending.example.ts';
import { eventsExample } from './examples/events.example.ts';
import { httpExample } from './examples/http.example.ts';
import { menuExample } from './examples/menu.example.ts';
import { playingExample } from './examples/playing.example.ts';
import { queueExample } from './examples/queue.example.ts';
import { variablesExample } from './examples/variables.example.ts';

export const courseExamples: readonly Example[] = [
  eventsExample,
  playingExample,
  digitsExample,
  menuExample,
  queueExample,
  callbackExample,
  variablesExample,
  httpExample,
  conditionExample,
  endingExample,
];
