import { Plus } from 'lucide-react';
import { callWrite, useRead } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { formatPlace, goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Designer } from './designer.tsx';
import { flowsScreen } from './flows.screen.tsx';

async function begin(names: ReadonlySet<string>): Promise<void> {
  let number = 1;
  while (names.has(`Flow${number}`)) number++;
  const values = { name: `Flow${number}`, description: '', kind: 'flow', era: 'classic' } as const;
  const result = await callWrite('flows', 'create', values);
  if (result.ok) goTo('flows', result.value);
  else notifyError(result.error);
}

/** The flows of the workspace, or the one that is open in the designer. */
export const Flows = () => {
  const { screen, detail } = usePlace();
  const current = useRead('workspaces', 'current');
  const list = useRead('flows', 'list').value ?? [];
  if (current.isLoading) return null;
  const readOnly = current.value?.readOnly !== null;
  if (screen === 'flows' && detail !== '' && current.value)
    return <Designer key={detail} id={detail} readOnly={readOnly} />;
  const create = current.value ? (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden />}
      isDisabled={readOnly}
      onPress={() => void begin(new Set(list.map(({ name }) => name)))}
    >
      New flow
    </Button>
  ) : null;
  return (
    <Page title="Flows" actions={list.length > 0 ? create : null}>
      {list.length === 0 ? <EmptyState icon={flowsScreen.icon} {...flowsScreen.empty} actions={create} /> : null}
      <ul>
        {list.map(({ id, name }) => (
          <li key={id}>
            <a className="link" href={formatPlace({ screen: 'flows', detail: id })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
};
