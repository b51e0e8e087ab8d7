/** The result of an exam as a page that is printed: every question with one's own answer, the right one, and why. */
import { escapedXml as text } from '../drawing/escape.ts';
import { coursePageOf } from './pages.ts';
import { examMinutes, type StoredExam } from './progress.ts';
import { answerWords } from './question.ts';
import { questionOf } from './questions.ts';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export const examTitle = (answers: StoredExam['answers']): string =>
  `Exam: ${answers.filter(({ right }) => right).length} of ${answers.length} right`;

export function examPage({ answers, seconds, finishedAt }: Omit<StoredExam, 'id' | 'seed'>): string {
  const title = examTitle(answers);
  const rows = answers.flatMap(({ question: id, answer, right }, at) => {
    const question = questionOf(id);
    if (!question) return [];
    const own = answer === null ? 'No answer' : answerWords(question, answer);
    const rightAnswer = right ? '' : `<p><strong>${text(answerWords(question, question.right))}</strong></p>`;
    return [
      `<tr><td>${at + 1}</td><th scope="row">${text(question.text)}</th>
<td><p><strong>${right ? 'Right' : 'Wrong'}</strong></p><p>${text(own)}</p></td>
<td>${rightAnswer}<p>${text(question.why)}</p><p class="quiet">Page “${text(coursePageOf(question.page)?.title ?? '')}”</p></td></tr>`,
    ];
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title><link rel="stylesheet" href="print.css"></head>
<body>
<h1>${text(title)}</h1>
<p class="quiet">${text(dates.format(new Date(finishedAt)))} · ${Math.floor(seconds / 60)} min ${seconds % 60} s of ${examMinutes} min</p>
<table><thead><tr><th></th><th scope="col">Question</th><th scope="col">Your answer</th><th scope="col">Right answer, and why</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</body></html>
`;
}

/** The style of the page, beside it as `print.css`. */
export const examStyle = `@page { size: A4 landscape; margin: 14mm; }
body { margin: 0; color: #1b1f24; font: 10pt/1.45 Inter, sans-serif; }
h1 { margin: 0 0 2mm; font-size: 18pt; }
p { margin: 0 0 1mm; }
.quiet { color: #57606a; }
table { width: 100%; margin-top: 5mm; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 2mm 3mm 2mm 0; border-bottom: 0.2mm solid #c9d1d9; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th:first-child, td:first-child { width: 8mm; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
`;
