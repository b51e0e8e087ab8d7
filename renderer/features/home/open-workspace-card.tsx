import { Archive, FolderOpen, RotateCw, ShieldCheck } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import type { OpenWorkspace } from '../../../shared/base/workspace.ts';
import { useRead } from '../../kit/data.ts';
import { formatAgo, formatBytes, formatDateTime, formatNumber } from '../../kit/format.ts';
import { goTo } from '../../kit/place.ts';
import { useNow } from '../../kit/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Path } from '../../ui/path.tsx';
import { hrefOf, names } from '../tenant/api.ts';
import { backUpWorkspace, openWorkspace, readOnlyWords, revealWorkspace } from './api.ts';
import { showCheck } from './check.ts';
import { workspacePlace } from './workspace-place.ts';
import { WorkspaceTrouble } from './workspace-trouble.tsx';

/** The open workspace: its name, its place, its numbers, and why it cannot be changed when that is so. */
export const OpenWorkspaceCard = ({ workspace }: { workspace: OpenWorkspace }) => {
  const { id, name, folder, readOnly, sample } = workspace;
  const numbers = useRead('workspaces', 'numbers');
  const now = useNow();
  if (numbers.error && numbers.error.code !== 'workspace/none-open')
    return <WorkspaceTrouble error={numbers.error} list={[]} />;
  const lastBackup = numbers.value?.lastBackup ?? null;
  const facts: readonly (readonly [label: string, value: string, title?: string])[] = [
    ['Size', formatBytes(numbers.value?.sizeBytes ?? workspace.sizeBytes)],
    ['Changes recorded', numbers.value ? formatNumber(numbers.value.events) : '–'],
    ['Backups', numbers.value ? formatNumber(numbers.value.backups) : '–'],
    lastBackup ? ['Last backup', formatAgo(lastBackup, now), formatDateTime(lastBackup)] : ['Last backup', 'none yet'],
  ];

  return (
    <section className="open-workspace" aria-label="Open workspace">
      {readOnly ? (
        <Banner
          tone="warn"
          title="This workspace is open for reading only."
          actions={
            readOnly === 'newer-version' ? null : (
              <>
                <Button icon={<RotateCw aria-hidden />} onPress={() => void openWorkspace(id)}>
                  Open it again
                </Button>
                <Button onPress={() => goTo('home', workspacePlace(id))}>Duplicate it</Button>
              </>
            )
          }
        >
          {readOnlyWords[readOnly].text}
        </Banner>
      ) : null}
      <div className="card">
        <div className="open-workspace-head">
          <div className="open-workspace-names">
            <h2>
              {name} {sample ? <Badge tone="info">Sample</Badge> : null}
            </h2>
            <p className="open-workspace-folder quiet">
              <Path path={folder} />
              <IconButton
                label="Show in its folder"
                icon={<FolderOpen size={14} aria-hidden />}
                onPress={() => void revealWorkspace(id)}
              />
            </p>
          </div>
          <div className="row-of-buttons">
            <Button icon={<ShieldCheck aria-hidden />} onPress={() => showCheck(id)}>
              Check
            </Button>
            <Button
              icon={<Archive aria-hidden />}
              isDisabled={readOnly !== null}
              onPress={() => void backUpWorkspace(id, name)}
            >
              Back up
            </Button>
          </div>
        </div>
        <TenantNumbers />
        <dl className="numbers">
          {facts.map(([label, value, title]) => (
            <div key={label} className="number">
              <dt>{label}</dt>
              <dd title={title}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
};

/** What a person looks for first in a contact center; the tenant's own screen counts all of it. */
const counted = [
  'site',
  'team',
  'user',
  'entry-point',
  'queue',
  'routing-strategy',
  'flow',
  'audio-file',
] as const satisfies readonly (keyof typeof names)[];

/** How much the contact center holds; each number leads to its list. */
const TenantNumbers = () => {
  const counts = useRead('tenant', 'counts').value;
  return (
    <ul className="tenant-numbers" aria-label="In this contact center">
      {counted.map(id => (
        <li key={id}>
          <Link href={hrefOf(id)} className="tenant-number">
            <span className="tenant-number-value">{counts ? formatNumber(counts[id]) : '–'}</span>
            <span>{counts?.[id] === 1 ? names[id].title : names[id].plural}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
