import { definePage } from '../page.ts';

export const leavingPage = definePage({
  id: 'leaving',
  title: 'Leaving a flow',
  lead: 'Use the button that is made for it.',
  covers: ['leaving-a-flow'],
  notes: [
    {
      on: 'leaving',
      text: 'The course knows only “Save and Sign out”. Later versions save by themselves and have “Close Flow and Sign Out”. The app saves each edit at once and has the button as well.',
    },
  ],
  body: `Flow Designer opens in a window of its own, and it is tempting to close that window when you are done. Do not. To leave a flow, use **Save and Sign out**, and only that.

## Why

Two things have to happen when you go.

- **Save.** In the version of the course your work is kept when you say so. A closed window, a closed laptop, a lost connection: each takes with it what was not saved.
- **Sign out.** While you are in a flow, it is open *for you*. The button gives it back, so that a colleague who opens it does not meet a flow that is still in use, or change what you are about to change.

A window closed by its cross does neither.

## Saving is not publishing

A saved flow is a draft on a shelf. Callers go on hearing the version that was [published](#course/validating) last. You may therefore leave in the middle of a change, with errors and all, and go on tomorrow.

## In this app

Here every edit is stored the moment you make it, with its history: you can step back through it even after a restart. The button is there because the habit is worth having. On the real system it saves your afternoon.`,
});
