import { FlaskConical, Maximize2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KnownVariable } from '../../../shared/expression/complete.ts';
import type { Samples } from '../../../shared/expression/sample/sample.ts';
import { IconButton } from '../../ui/button.tsx';
import { CodeField } from '../../ui/code-field/code-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDialect } from './dialect.ts';
import { expressionLanguage } from './expression-language.ts';
import { ExpressionTester } from './expression-tester.tsx';
import { useMemory } from './memory.ts';
import { hasExpression, notesOf, useChecked } from './use-checked.ts';
import './expression.css';

export interface ExpressionFieldProps {
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
  /** What may be read here, each with its type and where it comes from; null where nobody knows, and then no name is wrong. */
  variables: readonly KnownVariable[] | null;
  /**
   * Outputs of all activities, named with their parts: `HTTPRequest1.httpStatusCode`. A part that is not among those of its
   * activity is reported.
   */
  outputs?: readonly KnownVariable[];
  /** Those of them that completion offers: of the activities before this one. All when left out. */
  offered?: readonly KnownVariable[];
  /** Where test values and examples are remembered: the flow's id, so that all its fields share them. */
  scope: string;
  /** The variables of the last simulated call by name, to fill a test with; null while there was none. */
  lastCall?: Samples | null;
  /** Several lines; one line when left out. The large editor has many either way. */
  lines?: number;
  placeholder?: string;
  /** What is wrong with the field apart from its expressions. */
  error?: string | null;
  isRequired?: boolean;
  isLocked?: boolean;
}

const none: readonly KnownVariable[] = [];
const linesInDialog = 4;
const linesInLarge = 18;

/**
 * A text that may hold expressions: colours, completion, notes and help, a large editor, and the course's Test Expression
 * as soon as there is something to test.
 */
export const ExpressionField = ({
  variables,
  outputs = none,
  offered = outputs,
  scope,
  lastCall = null,
  ...field
}: ExpressionFieldProps) => {
  const { label, value, onChange, isLocked = false, lines, ...look } = field;
  const [open, setOpen] = useState<'test' | 'large' | null>(null);
  const dialect = useDialect();
  const known = useMemo(() => [...(variables ?? none), ...outputs], [variables, outputs]);
  const offers = useMemo(() => [...(variables ?? none), ...offered], [variables, offered]);
  const isOpen = variables === null;
  const checked = useChecked(value, isOpen ? null : known, dialect);
  const language = useMemo(() => expressionLanguage(known, dialect.profile, offers), [known, dialect.profile, offers]);
  const notes = useMemo(() => notesOf(checked), [checked]);
  const canTest = hasExpression(value);
  const close = () => setOpen(null);
  const shared = {
    label,
    value,
    onChange,
    language,
    notes,
    isLocked,
    ...(canTest ? { onRun: () => setOpen('test') } : {}),
  };
  const testButton = canTest ? (
    <span className="test-button">
      <IconButton
        label={`Test the expression of ${label}`}
        keys="Alt+Enter"
        icon={<FlaskConical size={14} aria-hidden />}
        onPress={() => setOpen('test')}
      />
    </span>
  ) : null;
  return (
    <>
      <CodeField
        {...shared}
        {...look}
        {...(lines === undefined ? {} : { lines })}
        actions={
          <>
            <IconButton
              label={`Open the large editor for ${label}`}
              icon={<Maximize2 size={14} aria-hidden />}
              onPress={() => setOpen('large')}
            />
            {testButton}
          </>
        }
      />
      <Dialog title="Test expression" size="large" isOpen={open === 'test'} onClose={close}>
        <TestPart
          source={value}
          onSource={onChange}
          variables={known}
          offered={offers}
          isOpen={isOpen}
          scope={scope}
          lastCall={lastCall}
          isLocked={isLocked}
          lines={linesInDialog}
        />
      </Dialog>
      <Dialog title={label} size="large" isOpen={open === 'large'} onClose={close}>
        <CodeField {...shared} lines={linesInLarge} hasNumbers autoFocus actions={testButton} />
      </Dialog>
    </>
  );
};

interface TestPartProps extends Omit<Parameters<typeof ExpressionTester>[0], 'memory'> {
  scope: string;
}
/** Reads what is remembered only once the dialog is open. */
const TestPart = ({ scope, ...props }: TestPartProps) => {
  const memory = useMemory(scope);
  return memory.isReady ? <ExpressionTester {...props} memory={memory} /> : null;
};
