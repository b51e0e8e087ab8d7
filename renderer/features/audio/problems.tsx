import { CircleCheck } from 'lucide-react';
import type { DeskFile } from '../../../shared/audio/desk.ts';

/** What was found, each with what to do, in the words of the course's rules. */
export const Problems = ({ file }: { file: DeskFile }) => {
  const problems = [...file.report.problems, ...(file.result?.problems ?? [])];
  if (problems.length === 0) {
    return (
      <p className="standing tone-ok">
        <CircleCheck size={14} aria-hidden /> It can be used as it is: u-law or a-law, 8 kHz, mono, 64 kbps, with a name
        the portal takes.
      </p>
    );
  }
  return (
    <ul className="problems">
      {problems.map(({ code, message, fix }) => (
        <li key={`${code} ${message}`}>
          <span>{message}</span> <span className="quiet">{fix}</span>
        </li>
      ))}
    </ul>
  );
};
