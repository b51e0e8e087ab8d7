import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { AboutInfo } from '../../../shared/base/settings.ts';
import { useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';

type Licence = AboutInfo['licences'][number];
const columns: readonly [TableColumn<Licence>, ...TableColumn<Licence>[]] = [
  {
    id: 'name',
    title: 'Package',
    width: 'minmax(10rem, 2fr)',
    sortBy: row => row.name,
    cell: row => <span className="truncate">{row.name}</span>,
  },
  {
    id: 'version',
    title: 'Version',
    width: 'minmax(5rem, 1fr)',
    cell: row => <span className="mono">{row.version}</span>,
  },
  {
    id: 'licence',
    title: 'Licence',
    width: 'minmax(6rem, 1fr)',
    sortBy: row => row.licence,
    cell: row => <span className="truncate">{row.licence}</span>,
  },
];
const idOf = (row: Licence) => `${row.name}@${row.version}`;
const textOf = (row: Licence) => `${row.name} ${row.version} ${row.licence}`;

/** Which versions run, where the data lies, and whose work is inside. */
export const About = () => {
  const about = useRead('app', 'about');
  const [shown, setShown] = useState<Licence | null>(null);
  if (about.error)
    return (
      <Banner tone="error" title={errorWords(about.error).text}>
        {errorWords(about.error).advice}
      </Banner>
    );
  const info = about.value;
  if (!info) return null;
  return (
    <div className="preferences">
      <Section title={`Flow Lab ${info.version}`} text="Nothing you make here leaves this computer.">
        <div className="card preference-card">
          <dl className="facts">
            <dt>Data folder</dt>
            <dd className="mono">{info.dataFolder}</dd>
            <dt>Electron</dt>
            <dd>
              {info.electron}
              {info.fallbackRuntime ? ' (fallback runtime, for trying and testing)' : ''}
            </dd>
            <dt>Chromium</dt>
            <dd>{info.chromium}</dd>
            <dt>Node</dt>
            <dd>{info.node}</dd>
            <dt>SQLite</dt>
            <dd>{info.sqlite}</dd>
          </dl>
        </div>
      </Section>
      <Section title="Licences" text="The work of others that Flow Lab is built with. Open one to read it.">
        <DataTable
          label="Licences"
          rows={info.licences}
          rowId={idOf}
          searchText={textOf}
          columns={columns}
          initialSort={{ column: 'name', direction: 'ascending' }}
          onOpen={setShown}
          empty={
            <EmptyState
              icon={FileText}
              size="small"
              title="No licences are bundled"
              text="This build was made without its list of licences."
            />
          }
        />
      </Section>
      <Dialog
        title={shown ? `${shown.name} ${shown.version}` : ''}
        isOpen={shown !== null}
        onClose={() => setShown(null)}
        size="tall"
      >
        <pre className="licence-text">{shown?.text}</pre>
      </Dialog>
    </div>
  );
};
