import { useRead } from '../../kit/data.ts';
import { usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { goTo } from '../../kit/place.ts';
import { callWrite } from '../../kit/data.ts';
import { Designer } from './designer.tsx';

export const Flows = () => {
  const { detail } = usePlace();
  const list = useRead('flows', 'list').value ?? [];
  if (detail !== '') return <Designer key={detail} id={detail} readOnly={false} />;
  return (
    <div style={{ padding: 20 }}>
      <h1>Flows</h1>
      <Button onPress={() => void callWrite('flows', 'create', { name: `F${Date.now()}`, description: '', kind: 'flow', era: 'classic' }).then(r => r.ok && goTo('flows', r.value))}>New flow</Button>
      {list.map(flow => <p key={flow.id}><a href={`#flows/${flow.id}`}>{flow.name}</a></p>)}
    </div>
  );
};
