import { Undo2 } from 'lucide-react';
import { useRead } from '../../kit/data.ts';
import { formatAgo } from '../../kit/format.ts';
import { useNow } from '../../kit/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Section } from '../../ui/page.tsx';
import { putBack } from './api.ts';

/** What was moved to the trash folder and can come back; not there while the trash is empty. */
export const RemovedList = () => {
  const rows = useRead('workspaces', 'listRemoved').value ?? [];
  const now = useNow();
  if (rows.length === 0) return null;
  return (
    <Section title="In the trash">
      <List label="Workspaces in the trash" rows={rows} rowId={row => row.id} textValue={row => row.name} empty={null}>
        {row => (
          <div className="removed-row">
            <span>
              <span className="truncate">{row.name}</span>
              <span className="quiet">removed {formatAgo(row.removedAt, now)}</span>
            </span>
            <Button
              kind="quiet"
              icon={<Undo2 aria-hidden />}
              aria-label={`Put back ${row.name}`}
              onPress={() => void putBack(row.id)}
            >
              Put back
            </Button>
          </div>
        )}
      </List>
    </Section>
  );
};
