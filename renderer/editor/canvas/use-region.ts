/** The part of a sheet around what is in sight: only of it does the canvas hold nodes, however large the flow is. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Box } from '../../../shared/flow/geometry.ts';

interface Seen {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** Half a window more on each side, so that most pans stay within it. */
const around = 0.5;
/** After zooming in, a region this many times as wide as the window is made anew. */
const tooWide = 4;

/** What is in sight, in px of the flow. */
export const sightOf = ({ transform: [x, y, zoom], width, height }: Seen): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});
const regionOf = ({ x, y, width, height }: Box): Box => ({
  x: x - width * around,
  y: y - height * around,
  width: width * (1 + 2 * around),
  height: height * (1 + 2 * around),
});
export const holds = (region: Box, { x, y, width, height }: Box): boolean =>
  x >= region.x && y >= region.y && x + width <= region.x + region.width && y + height <= region.y + region.height;

/** Changes only when what is in sight leaves it. */
export function useRegion(): Box {
  const store = useStoreApi();
  const [region, setRegion] = useState(() => regionOf(sightOf(store.getState())));
  useEffect(() => {
    const look = () => {
      const sight = sightOf(store.getState());
      setRegion(now => (holds(now, sight) && now.width <= sight.width * tooWide ? now : regionOf(sight)));
    };
    look();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) look();
    });
  }, [store]);
  return region;
}
