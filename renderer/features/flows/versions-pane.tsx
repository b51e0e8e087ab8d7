import { useState } from 'react';
import type { FlowVersion, OpenedFlow } from '../../../shared/flow/stored.ts';
import { callWrite } from '../../kit/data.ts';
import { formatDateTime } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { type Comparison, VersionCompare } from './version-compare.tsx';
import { VersionView } from './version-view.tsx';
import './versions.css';

interface VersionsPaneProps {
  flow: OpenedFlow;
  readOnly: boolean;
  onClose: () => void;
  /** The draft was replaced by what a version was; it is at this revision now. */
  onRestored: (revision: number) => void;
}

/** Every published version of a flow, the newest first. */
export const VersionsPane = ({ flow, readOnly, onClose, onRestored }: VersionsPaneProps) => {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [viewed, setViewed] = useState<number | null>(null);
  const restore = async ({ number }: FlowVersion) => {
    const result = await callWrite('flows', 'restore', flow.id, number, flow.revision);
    if (!result.ok) return notifyError(result.error);
    notify({ tone: 'ok', title: `The draft is what version ${number} was. Undo brings the other one back.` });
    onRestored(result.value);
  };
  if (comparison)
    return (
      <SidePane title="Compare versions" onClose={onClose}>
        <VersionCompare
          flow={flow}
          comparison={comparison}
          onChange={setComparison}
          onBack={() => setComparison(null)}
        />
      </SidePane>
    );
  return (
    <SidePane title="Versions" onClose={onClose}>
      <div className="pane-body stack">
        <p className="quiet">
          {flow.versions.length === 0
            ? 'Publishing makes the first version.'
            : flow.changed
              ? 'The draft has changes no version has.'
              : 'The draft is what the newest version is.'}
        </p>
        <ol className="versions" aria-label="Versions">
          {flow.versions.map((version, index) => (
            <li key={version.number} className="version">
              <div className="version-title">
                <strong>Version {version.number}</strong>
                {index === 0 ? <Badge tone="info">Latest</Badge> : null}
                {version.labels.map(label => (
                  <Badge key={label} tone="ok">
                    {label}
                  </Badge>
                ))}
              </div>
              <p className="quiet">{formatDateTime(version.publishedAt)}</p>
              {version.note === '' ? null : <p>{version.note}</p>}
              <div className="row-of-buttons">
                <Button
                  kind="quiet"
                  aria-label={`View version ${version.number}`}
                  onPress={() => setViewed(version.number)}
                >
                  View
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`Compare version ${version.number} with the draft`}
                  onPress={() => setComparison({ before: `${version.number}`, after: 'draft' })}
                >
                  Compare
                </Button>
                <Button
                  kind="quiet"
                  isDisabled={readOnly}
                  aria-label={`Go back to version ${version.number}`}
                  onPress={() => void restore(version)}
                >
                  Go back to this version
                </Button>
              </div>
            </li>
          ))}
        </ol>
        {viewed === null ? null : <VersionView flow={flow} number={viewed} onClose={() => setViewed(null)} />}
      </div>
    </SidePane>
  );
};
