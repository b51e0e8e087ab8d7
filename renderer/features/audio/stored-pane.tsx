import { Library } from 'lucide-react';
import { useRead } from '../../kit/data.ts';
import { formatBytes } from '../../kit/format.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { lengthWords } from './words.tsx';

/** The prompts of the open workspace, and where each is used. */
export const StoredPane = ({ onClose }: { onClose: () => void }) => {
  const stored = useRead('audio', 'stored').value ?? [];
  return (
    <SidePane title="Prompts of the tenant" onClose={onClose}>
      {stored.length === 0 ? (
        <EmptyState
          icon={Library}
          size="small"
          title="No prompts yet"
          text="Convert files, or choose files that fit, and press “Add to tenant”."
        />
      ) : (
        <ul className="stored-list">
          {stored.map(prompt => (
            <li key={prompt.name} className="stored">
              <span className="mono truncate" title={prompt.name}>
                {prompt.name}
              </span>
              <span className="quiet">
                {`${prompt.law === 'ulaw' ? 'u-law' : 'a-law'} · ${lengthWords(prompt.seconds)} · ${formatBytes(prompt.sizeBytes)}`}
              </span>
              <span className="quiet">
                {prompt.usedBy.length === 0 ? 'Not used yet' : `Used by ${prompt.usedBy.join(', ')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SidePane>
  );
};
