/** Which lab the guide is about, how it is shown, and what is known of it. */
import { useEffect } from 'react';
import type { LabSummary, OpenLab } from '../../../shared/labs/opened.ts';
import { client } from '../../kit/client.ts';
import { queryClient, refresh, useRead } from '../../kit/data.ts';
import { parsePlace } from '../../kit/place.ts';
import { createRememberedStore, createStore } from '../../kit/store.ts';
import { parseLabPlace } from './labs-place.ts';

/** The lab the learner went on with last, in whatever workspace. */
const chosen = createRememberedStore<string>('guide-lab', '');
/** As a pane, or as a line at the foot of the window. */
export const guideLook = createRememberedStore<'pane' | 'line'>('guide-look', 'pane');
export const guideWidth = createRememberedStore<number>('guide-width', 344);
/** The projector sees neither the guide nor the learner's data. */
export const isPresenting = createStore(false);

export const chooseLab = (id: string): void => chosen.set(id);

const ofBegun = (begun: readonly LabSummary[], wanted: string): LabSummary | null =>
  begun.find(({ id }) => id === wanted) ?? begun.at(-1) ?? null;

/** A lab that was begun in the open workspace: the one gone on with last, else the last of the list. Null for none. */
export function useCurrentLab(): string | null {
  const wanted = chosen.use();
  const workspace = useRead('workspaces', 'current').value ?? null;
  const list = useRead('labs', 'list').value;
  const begun = workspace === null ? [] : (list ?? []).filter(({ run }) => run !== null);
  return ofBegun(begun, wanted)?.id ?? null;
}

/** For commands: the lab that is looked at, else the one the guide is about. Null where there is none of the kind. */
export async function labNow(only: 'begun' | 'any'): Promise<string | null> {
  const list = await client.labs.list();
  const labs = list.ok ? list.value.filter(({ run }) => only === 'any' || run !== null) : [];
  const { screen, detail } = parsePlace(window.location.hash);
  const looked = screen === 'labs' ? parseLabPlace(detail)?.lab : undefined;
  return (
    (
      labs.find(({ id }) => id === looked) ??
      ofBegun(
        labs.filter(({ run }) => run !== null),
        chosen.get(),
      )
    )?.id ?? null
  );
}

export const keepLab = (lab: OpenLab): void => void queryClient.setQueryData(['labs', 'open', lab.id], lab);

/** Puts what main says of a change into what is shown. */
export function useLabNews(): void {
  useEffect(
    () =>
      client.labs.changed(({ lab, result }) => {
        queryClient.setQueryData(['labs', 'open', lab], (before: OpenLab | undefined) =>
          before ? { ...before, result } : before,
        );
        void refresh('labs', 'list');
      }),
    [],
  );
}
