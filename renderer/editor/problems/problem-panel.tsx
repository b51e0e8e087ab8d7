import { X } from 'lucide-react';
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
  return (
    <section className="problem-panel" aria-label="Validation details" data-area tabIndex={-1}>
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
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </section>
  );
};
