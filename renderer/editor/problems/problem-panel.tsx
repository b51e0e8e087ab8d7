import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { problemCounts } from '../document/problem-words.ts';
import { useProblems } from '../document/problems.ts';
import { useFlow } from '../document/use-session.tsx';
import { ProblemRow } from './problem-row.tsx';

/** All problems of the flow, errors first; a click goes to the node and the field. */
export const ProblemPanel = ({ onClose }: { onClose: () => void }) => {
  const problems = useProblems(({ all }) => all);
  const nodes = useFlow(state => state.document.nodes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  const panel = useRef<HTMLElement>(null);
  /** The place in the list of the row whose quick fix was pressed last. */
  const fixedAt = useRef<number | null>(null);
  // Where the row of a fix was, the next problem is: who uses keys goes on there.
  useEffect(() => {
    if (fixedAt.current === null || document.activeElement !== document.body || !panel.current) return;
    const rows = panel.current.querySelectorAll<HTMLElement>('.problem-message');
    (rows[Math.min(fixedAt.current, problems.length - 1)] ?? panel.current).focus();
    fixedAt.current = null;
  }, [problems]);
  return (
    <section ref={panel} className="problem-panel" aria-label="Validation details" data-area tabIndex={-1}>
      <header className="problem-panel-header">
        <h2>{`Validation: ${problemCounts(errors.length, others.length)}`}</h2>
        <IconButton label="Close validation details" icon={<X size={16} aria-hidden />} onPress={onClose} />
      </header>
      <div className="problem-groups">
        {problems.length === 0 ? <p className="quiet">The flow has no errors and can be published.</p> : null}
        {[
          { title: 'Errors: each keeps the flow from being published', list: errors },
          { title: 'Recommendations', list: others },
        ]
          .filter(({ list }) => list.length > 0)
          .map(({ title, list }) => (
            <section key={title} aria-label={title}>
              <h3 className="problem-title">{title}</h3>
              <ul className="problem-list">
                {list.map(problem => (
                  <ProblemRow
                    key={`${problem.code} ${problem.node ?? problem.variable} ${problem.field} ${problem.message}`}
                    problem={problem}
                    where={problem.node === null ? undefined : nodes[problem.node]?.label}
                    onFix={() => {
                      fixedAt.current = [...errors, ...others].indexOf(problem);
                    }}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </section>
  );
};
