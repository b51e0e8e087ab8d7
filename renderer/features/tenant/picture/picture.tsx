import { Download, Maximize, Minus, Network, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { entityOf } from '../../../../shared/tenant/entities.ts';
import { layoutOf } from '../../../../shared/tenant/picture/layout.ts';
import { isBare, keyOf, pictureKinds } from '../../../../shared/tenant/picture/picture.ts';
import { isEntityId } from '../../../../shared/tenant/view.ts';
import { refresh, useRead } from '../../../kit/data.ts';
import { errorWords } from '../../../kit/messages.ts';
import { useKept } from '../../../kit/use-kept.ts';
import { useNow } from '../../../kit/use-now.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Picker, type PickerOption } from '../../../ui/picker.tsx';
import { type ObjectPlace, type OverviewPlace, overviewHref, showOverview } from '../overview-place.ts';
import { show } from '../tenant-place.ts';
import { type CanvasHandle, PictureCanvas } from './picture-canvas.tsx';
import { savePicture } from './picture-file.ts';
import './picture.css';

const placeOf = (key: string): ObjectPlace | null => {
  const [entity = '', id = ''] = key.split('/');
  return isEntityId(entity) ? { entity, id } : null;
};

/** The course's “Expected Outcomes” diagram, drawn from what is there. */
export const Picture = ({ place }: { place: OverviewPlace }) => {
  // By the minute: a strategy becomes Current at its time.
  const at = new Date(useNow()).toISOString();
  const { value: read, error } = useRead('tenant', 'picture', { focus: place.of, at });
  const contents = useKept(place.of && keyOf(place.of.entity, place.of.id), read);
  // A flow may have been changed meanwhile, which is no change of the tenant.
  useEffect(() => void refresh('tenant', 'picture'), []);
  const layout = useMemo(() => (contents ? layoutOf(contents) : null), [contents]);
  const [zoom, setZoom] = useState(1);
  const canvas = useRef<CanvasHandle | null>(null);
  const focusOn = (of: ObjectPlace | null) => showOverview({ ...place, of });
  if (error)
    return (
      <section className="tenant-list" aria-label="Picture">
        <h1>Picture</h1>
        <Banner tone="error" title={errorWords(error).text}>
          {errorWords(error).advice}
        </Banner>
      </section>
    );
  if (!contents || !layout) return <section className="tenant-list" aria-label="Picture" />;
  const empty = isBare(contents);
  const save = (format: 'svg' | 'png', scale?: number) => () => void savePicture(contents, format, scale);
  return (
    <section className="whole-page" aria-label="Picture">
      <header className="whole-bar">
        <h1>Picture</h1>
        <FocusPicker of={place.of} name={contents.focus} onChange={focusOn} />
        <span className="picture-tools">
          {place.at && keyOf(place.at.entity, place.at.id) !== (place.of && keyOf(place.of.entity, place.of.id)) ? (
            <Button onPress={() => focusOn(place.at)}>Show only what is connected</Button>
          ) : null}
          <IconButton
            label="Zoom out"
            keys="-"
            icon={<Minus size={16} aria-hidden />}
            onPress={() => canvas.current?.zoom(1 / 1.2)}
          />
          <span className="picture-zoom" role="status" aria-label="Zoom">{`${Math.round(zoom * 100)} %`}</span>
          <IconButton
            label="Zoom in"
            keys="+"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => canvas.current?.zoom(1.2)}
          />
          <IconButton
            label="Show all of it"
            keys="0"
            icon={<Maximize size={16} aria-hidden />}
            onPress={() => canvas.current?.fit()}
          />
          <Menu
            label="Save the picture"
            placement="bottom end"
            groups={[
              {
                title: 'Save the picture',
                quietTitle: true,
                entries: [
                  { id: 'svg', label: 'Save as SVG', note: 'any size', run: save('svg') },
                  { id: 'png-1', label: 'Save as PNG', note: '100 %', run: save('png', 1) },
                  { id: 'png-2', label: 'Save as PNG, large', note: '200 %', run: save('png', 2) },
                  { id: 'png-4', label: 'Save as PNG, for print', note: '400 %', run: save('png', 4) },
                ],
              },
            ]}
          >
            <Button icon={<Download size={14} aria-hidden />} isDisabled={empty}>
              Save
            </Button>
          </Menu>
        </span>
      </header>
      {empty ? (
        <div className="tenant-empty picture-empty">
          <EmptyState
            icon={Network}
            title="The picture fills as you build"
            text="Begin with a site and its teams, then an entry point and a queue. Each becomes a box here, with lines to what it works with."
            actions={
              <>
                <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => show('site', 'new')}>
                  New site
                </Button>
                <Button onPress={() => show('entry-point', 'new')}>New entry point</Button>
              </>
            }
          />
        </div>
      ) : (
        <PictureCanvas
          key={contents.focus ?? ''}
          contents={contents}
          layout={layout}
          openKey={place.at ? keyOf(place.at.entity, place.at.id) : null}
          hrefOfBox={(entity, id) =>
            isEntityId(entity) ? overviewHref({ ...place, at: { entity, id } }) : overviewHref(place)
          }
          onZoom={setZoom}
          onFocusOn={key => focusOn(placeOf(key))}
          handle={handle => {
            canvas.current = handle;
          }}
        />
      )}
    </section>
  );
};

interface FocusPickerProps {
  of: ObjectPlace | null;
  name: string | null;
  onChange: (of: ObjectPlace | null) => void;
}

/** Everything, or what one object is connected with. */
const FocusPicker = ({ of, name, onChange }: FocusPickerProps) => {
  const [search, setSearch] = useState('');
  const found = useRead(
    'tenant',
    'find',
    search.trim() === '' ? null : { text: search, kinds: [...pictureKinds], limit: 50 },
  );
  const entryPoints = useRead(
    'tenant',
    'list',
    search.trim() === ''
      ? {
          entity: 'entry-point',
          limit: 20,
          search: '',
          active: null,
          sort: null,
          descending: false,
          offset: 0,
        }
      : null,
  );
  const options: PickerOption[] | null =
    found.isLoading || entryPoints.isLoading
      ? null
      : search.trim() === ''
        ? (entryPoints.value?.rows ?? []).map(({ object }) => ({
            id: keyOf('entry-point', object.id),
            label: `Entry point ${String(object.name)}`,
          }))
        : (found.value ?? []).map(one => ({
            id: keyOf(one.entity, one.id),
            label: `${entityOf(one.entity).title} ${one.name}`,
          }));
  return (
    <div className="overview-picker">
      <Picker
        label="Show"
        help=""
        value={of ? keyOf(of.entity, of.id) : null}
        shown={of && name !== null ? `${entityOf(of.entity).title} ${name}` : 'Everything'}
        options={options}
        search={search}
        onSearch={setSearch}
        empty={search.trim() === '' ? 'Type a name.' : `Nothing matches “${search}”.`}
        onPick={key => onChange(placeOf(key))}
        onClear={() => onChange(null)}
      />
    </div>
  );
};
