/** A finished lab on one page: who did it, what it was, when, and with what score. No script, no address. */
import { escapedXml as text } from '../drawing/escape.ts';

export interface Certificate {
  readonly title: string;
  /** '' where the learner gave none. */
  readonly learner: string;
  readonly attendee: string;
  readonly score: number;
  readonly of: number;
  readonly date: Date;
}

const dateWords = (date: Date): string =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const certificatePage = ({ title, learner, attendee, score, of, date }: Certificate): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title><link rel="stylesheet" href="print.css"></head>
<body><main>
<p class="quiet">Flow Lab</p>
<h1>Certificate of completion</h1>
<p class="name">${text(learner === '' ? `Attendee ${attendee}` : learner)}</p>
<p>completed</p>
<h2>${text(title)}</h2>
<p>with ${score} of ${of} points on ${dateWords(date)}.</p>
<p class="quiet">Attendee number ${text(attendee)}. The score was computed from the state of the workspace at this time.</p>
</main></body></html>
`;

export const certificateStyle = `@page { size: A4 landscape; margin: 16mm; }
body { margin: 0; font: 16px/1.5 'Inter Variable', sans-serif; color: #1b1f24; }
main { box-sizing: border-box; height: 170mm; padding: 20mm; border: 2px solid #1b1f24; text-align: center;
  display: flex; flex-direction: column; justify-content: center; }
h1 { margin: 0 0 8mm; font-size: 34px; font-weight: 650; }
h2 { margin: 2mm 0; font-size: 22px; font-weight: 600; }
p { margin: 2mm 0; }
.name { font-size: 28px; }
.quiet { color: #57606a; font-size: 13px; }
`;
