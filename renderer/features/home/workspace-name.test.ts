import { expect, it } from 'vitest';
import { workspaceName } from '../../../shared/base/workspace.ts';
import { nameError } from './workspace-name.ts';

it.each(['', '   ', 'a', ' Acme ', 'x'.repeat(80), 'x'.repeat(81), `${'x'.repeat(80)} `])(
  'the form takes %j exactly when main does',
  name => {
    expect(nameError(name) === null).toBe(workspaceName.safeParse(name).success);
  },
);
