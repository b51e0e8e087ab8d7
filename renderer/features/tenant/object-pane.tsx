import { useMemo } from 'react';
import type { Values } from '../../../shared/base/fields/record.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { Names } from '../../../shared/tenant/stored.ts';
import { nameOf } from '../../../shared/tenant/view.ts';
import { useRead } from '../../kit/data.ts';
import { errorWords } from '../../kit/messages.ts';
import { SidePane } from '../../kit/side-pane.tsx';
import { Banner } from '../../ui/banner.tsx';
import { emptyDraft } from './draft.ts';
import { kindOf } from './names.ts';
import { ObjectForm } from './object-form.tsx';
import { show, type TenantPane } from './tenant-place.ts';

interface ObjectPaneProps {
  entity: EntityId;
  pane: TenantPane;
  readOnly: boolean;
  /** Back to the list where nothing else is said. */
  onClose?: () => void;
}
const noNames: Names = {};

/** The form of one object beside its list: a new one, a copy of one, or one that is stored. */
export const ObjectPane = ({ entity, pane, readOnly, onClose = () => show(entity) }: ObjectPaneProps) => {
  const id = pane.kind === 'object' ? pane.id : null;
  const copied = pane.kind === 'copy' ? pane.id : null;
  const stored = useRead('tenant', 'get', entity, id ?? copied);
  const copy = useRead('tenant', 'copy', entity, copied);
  const title = entityOf(entity).title;
  const error = stored.error ?? copy.error;
  const opened = useMemo(
    () => (id !== null && stored.value ? withoutId(stored.value.object) : null),
    [id, stored.value],
  );
  const values = pane.kind === 'new' ? emptyDraft(entityOf(entity).fields) : id === null ? copy.value : opened;
  const name = stored.value && pane.kind === 'object' ? nameOf(entity, stored.value.object) : '';
  return (
    <SidePane title={pane.kind === 'object' ? `${title} ${name}` : `New ${kindOf(entity)}`} onClose={onClose}>
      {error ? (
        <div className="pane-body">
          <Banner tone="error" title={errorWords(error).text}>
            {errorWords(error).advice}
          </Banner>
        </div>
      ) : values ? (
        <ObjectForm
          entity={entity}
          id={id}
          stored={values}
          revision={id === null ? null : (stored.value?.revision ?? null)}
          names={stored.value?.names ?? noNames}
          readOnly={readOnly}
        />
      ) : null}
    </SidePane>
  );
};

const withoutId = ({ id: _, ...values }: Values & { readonly id: string }): Values => values;
