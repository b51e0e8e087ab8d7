import { useMemo } from 'react';
import { layoutOf } from '../../../../shared/tenant/picture/layout.ts';
import { isEntityId } from '../../../../shared/tenant/view.ts';
import { useRead } from '../../../kit/data.ts';
import { errorWords } from '../../../kit/messages.ts';
import { useKept } from '../../../kit/use-kept.ts';
import { useNow } from '../../../kit/use-now.ts';
import { Banner } from '../../../ui/banner.tsx';
import { overviewHref, showOverview } from '../overview-place.ts';
import { PictureCanvas } from './picture-canvas.tsx';
import './picture.css';

const nothing = () => {};

/** The picture of the whole tenant as a part of another screen; a box opens its form beside the picture's own screen. */
export const PicturePart = () => {
  const at = new Date(useNow()).toISOString();
  const { value, error } = useRead('tenant', 'picture', { focus: null, at });
  const contents = useKept('', value);
  const layout = useMemo(() => (contents ? layoutOf(contents) : null), [contents]);
  if (error)
    return (
      <Banner tone="error" title={errorWords(error).text}>
        {errorWords(error).advice}
      </Banner>
    );
  if (!contents || !layout) return null;
  const place = { overview: 'picture', of: null, at: null } as const;
  return (
    <PictureCanvas
      contents={contents}
      layout={layout}
      openKey={null}
      hrefOfBox={(entity, id) => overviewHref(isEntityId(entity) ? { ...place, at: { entity, id } } : place)}
      onZoom={nothing}
      onFocusOn={key => {
        const [entity = '', id = ''] = key.split('/');
        if (isEntityId(entity)) showOverview({ ...place, of: { entity, id } });
      }}
      handle={nothing}
    />
  );
};
