import { playingExample } from '../examples/playing.example.ts';
import { definePage } from '../page.ts';

export const playingPage = definePage({
  id: 'playing',
  title: 'Play Message and Play Music',
  lead: 'One speaks and cannot be interrupted; the other fills a wait with music.',
  covers: ['play-message', 'play-music'],
  example: playingExample,
  notes: [
    {
      on: 'play-message-connector',
      text: 'The course adds “requires a connector” to Play Message as a whole. Only speech made from text needs one; recorded files do not.',
    },
    {
      on: 'misprints',
      text: 'The course says that Play Music plays “a music notation”. It plays an audio file; notation is what musicians read.',
    },
  ],
  body: `**Play Message** plays one or several prompts, one after another, and then goes on. The caller **cannot interrupt** it. Keys pressed meanwhile have no effect. That is what you want for a legal notice, and what you should keep short everywhere else.

Prompts are [audio files](#course/audio-files), or text that a machine speaks (**text-to-speech**), or both in turn. Speech needs a connector to a service that speaks. It is quick to change and can hold variables (“You are number {{Info.PIQ}}”); a recording sounds better.

**Play Music** plays a file for as long as you say, on arrival or while waiting. You choose the file, where in it to start, and the **duration** in seconds.

## The loop everybody builds

After Queue Contact the flow goes on at once, although the call is now waiting. So what follows is what the caller hears in the queue. Link Play Music **to itself**: it plays its duration, begins again, and goes on until an agent answers. The event Agent Answered breaks the loop.

With a message in the loop every second minute, the caller knows that somebody is still there. Do not loop a message alone: nobody bears the same sentence forty times.

In the example you are put through, and hear the music until you let an agent answer.`,
});
