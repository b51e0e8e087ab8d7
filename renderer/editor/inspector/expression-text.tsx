import { lazy, Suspense, use } from 'react';
import type { ExpressionField as Declared } from '../../../shared/base/fields/expression.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useEditor, useFlow } from '../document/use-session.tsx';
import type { ControlProps } from './field-control.tsx';
import { knownNames, outputsBefore } from './known-variables.ts';
import { NodeContext } from './node-context.ts';

const ExpressionField = lazy(async () => ({
  default: (await import('../../kit/expression/expression-field.tsx')).ExpressionField,
}));

/** Text that may hold `{{ }}`, with what this flow can read. Plain until the code field has been fetched. */
export const ExpressionText = ({ field, path, value, isLocked, errorAt, onChange }: ControlProps<Declared>) => {
  const { flowId, lastCall } = useEditor();
  const last = lastCall.use();
  const node = use(NodeContext);
  const { variables, outputs } = useFlow(({ document }) => knownNames(document));
  const offered = useFlow(({ document }) => (node === null ? outputs : outputsBefore(document, node)));
  const shared = {
    label: field.label,
    help: field.help,
    error: errorAt(path),
    isRequired: field.required === true,
    isLocked,
    value: String(value ?? ''),
    onChange: (next: string) => onChange(path, next),
    ...(field.control === 'lines' ? { lines: 4 } : {}),
  };
  return (
    <Suspense fallback={<TextField {...shared} />}>
      <ExpressionField
        {...shared}
        variables={variables}
        outputs={outputs}
        offered={offered}
        scope={flowId}
        lastCall={last}
      />
    </Suspense>
  );
};
