import { FolderOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { hasTable } from '../../../shared/tenant/csv/columns.ts';
import { isEntityId } from '../../../shared/tenant/view.ts';
import { useRead } from '../../kit/data.ts';
import { goTo, usePlace } from '../../kit/place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntityList } from './entity-list.tsx';
import { EntityNav } from './entity-nav.tsx';
import { historyAddress, parseHistory } from './history/history-place.ts';
import { ObjectPane } from './object-pane.tsx';
import { parseOverview, showOverview } from './overview-place.ts';
import { tableAddress } from './table/table-actions.ts';
import { tenantScreen } from './tenant.screen.tsx';
import { parseTenantPlace } from './tenant-place.ts';
import './tenant.css';

const Calendar = lazy(() => import('./calendar/calendar.tsx').then(module => ({ default: module.Calendar })));
const Picture = lazy(() => import('./picture/picture.tsx').then(module => ({ default: module.Picture })));

const ImportPage = lazy(() => import('./table/import-page.tsx').then(module => ({ default: module.ImportPage })));

const History = lazy(() => import('./history/history.tsx').then(module => ({ default: module.History })));

/** Every object of the contact center: menus, a list, and a form beside it, all made from the declarations. */
export const Tenant = () => {
  const { detail } = usePlace();
  const current = useRead('workspaces', 'current');
  const { list, pane } = parseTenantPlace(detail);
  if (current.isLoading) return null;
  if (!current.value)
    return (
      <section className="tenant-none" aria-label="Tenant">
        <h1 className="visually-hidden">Tenant</h1>
        <EmptyState
          icon={tenantScreen.icon}
          {...tenantScreen.empty}
          actions={
            <Button kind="primary" icon={<FolderOpen size={16} aria-hidden />} onPress={() => goTo('home')}>
              Go to Home
            </Button>
          }
        />
      </section>
    );
  const readOnly = current.value.readOnly !== null;
  const whole = parseOverview(detail);
  if (whole)
    return (
      <div className="tenant">
        <EntityNav current={whole.overview} />
        <Suspense fallback={<div />}>
          {whole.overview === 'picture' ? (
            <Picture key={current.value.id} place={whole} />
          ) : (
            <Calendar key={current.value.id} place={whole} readOnly={readOnly} />
          )}
        </Suspense>
        {whole.at === null ? null : (
          <ObjectPane
            key={`${current.value.id}/${whole.at.entity}/${whole.at.id}`}
            entity={whole.at.entity}
            pane={{ kind: 'object', id: whole.at.id }}
            readOnly={readOnly}
            onClose={() => showOverview({ ...whole, at: null })}
          />
        )}
      </div>
    );
  const history = parseHistory(detail);
  if (history)
    return (
      <div className="tenant">
        <EntityNav current={historyAddress} />
        <Suspense fallback={<div />}>
          <History key={current.value.id} workspace={current.value.id} open={history.open} readOnly={readOnly} />
        </Suspense>
      </div>
    );
  const [page = '', of = ''] = detail.split('/');
  if (page === tableAddress && isEntityId(of) && hasTable(of))
    return (
      <div className="tenant">
        <EntityNav current={of} />
        <Suspense fallback={<div />}>
          <ImportPage key={`${current.value.id}/${of}`} entity={of} readOnly={readOnly} />
        </Suspense>
      </div>
    );
  return (
    <div className="tenant">
      <EntityNav current={list} />
      {/* Another workspace is another tenant: nothing of the list or the form stays. */}
      <EntityList key={`${current.value.id}/${list}`} entity={list} pane={pane} readOnly={readOnly} />
      {pane.kind === 'none' ? null : (
        <ObjectPane
          key={`${current.value.id}/${list}/${pane.kind}/${'id' in pane ? pane.id : ''}`}
          entity={list}
          pane={pane}
          readOnly={readOnly}
        />
      )}
    </div>
  );
};
