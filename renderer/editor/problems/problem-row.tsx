import type { Problem } from '../../../shared/checks/engine.ts';
import { placed } from '../../../shared/checks/placed.ts';
import { changesOf } from '../../../shared/flow/edit/named.ts';
import { checkPage } from '../../../shared/help/addresses.ts';
import { showHelp } from '../../kit/help.ts';
import { ToneIcon } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useEditor } from '../document/use-session.tsx';
import './problems.css';

/** Shows what a problem is about: its sheet, its node, its field; or the variable. */
export function useGoToProblem() {
  const { session, view } = useEditor();
  return ({ node, field, variable }: Problem) => {
    const found = node === null ? undefined : session.get().document.nodes[node];
    if (!found) {
      session.select([]);
      if (variable !== null) view.variable.set(variable);
      view.focusSettings.set({ field: variable === null ? null : `variables.${variable}.${field ?? 'name'}` });
      return;
    }
    session.show(found.sheet);
    session.select([found.id]);
    view.reveal.set({ ids: [found.id], how: 'center' });
    view.focusSettings.set({ field });
  };
}

interface ProblemRowProps {
  problem: Problem;
  where?: string | undefined;
  /** Its quick fix was pressed: the row will go, and the focus with it. */
  onFix?: (() => void) | undefined;
}

/** One problem: what is wrong, what to do, and the quick fix where there is one. */
export const ProblemRow = ({ problem, where, onFix }: ProblemRowProps) => {
  const { session, readOnly } = useEditor();
  const goTo = useGoToProblem();
  const { message, how, why, severity, fix } = problem;
  return (
    <li className="problem" data-help={checkPage(problem.code)}>
      <ToneIcon tone={severity === 'error' ? 'error' : 'warn'} />
      <div className="problem-words">
        <button type="button" className="problem-message" title={why} onClick={() => goTo(problem)}>
          <span className="visually-hidden">{severity === 'error' ? 'Error: ' : 'Recommendation: '}</span>
          {placed(message, where)}
        </button>
        <p className="quiet problem-how">
          {how}{' '}
          <button type="button" className="help-of" onClick={() => showHelp(checkPage(problem.code))}>
            Why<span className="visually-hidden"> {message}</span>
          </button>
        </p>
      </div>
      {fix && !readOnly ? (
        <Button
          onPress={() => {
            onFix?.();
            session.apply(fix.label, document => changesOf(document, fix, session.newId));
          }}
        >
          {fix.label}
        </Button>
      ) : null}
    </li>
  );
};
