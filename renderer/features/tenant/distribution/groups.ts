/** Call distribution while it is edited: pure steps from one list of groups to the next. */
import { mostSeconds } from '../../../../shared/tenant/common-fields.ts';

export interface Group {
  /** Seconds; text while what is typed is no number. */
  readonly duration: unknown;
  readonly teamIds: readonly string[];
}
export type Groups = readonly Group[];

/** What a new group is later than the last one, as in the course. */
const usualGap = 60;

/** The first group always begins at once. */
const fromZero = (groups: Groups): Groups =>
  groups.map((group, index) => (index === 0 && group.duration !== 0 ? { ...group, duration: 0 } : group));

const secondsOf = ({ duration }: Group): number => (typeof duration === 'number' ? duration : 0);

export const addGroup = (groups: Groups, teamIds: readonly string[] = []): Groups => {
  const last = groups.at(-1);
  const duration = last ? Math.min(secondsOf(last) + usualGap, mostSeconds) : 0;
  return [...groups, { duration, teamIds }];
};

export const removeGroup = (groups: Groups, index: number): Groups =>
  fromZero(groups.filter((_, other) => other !== index));

export const setDelay = (groups: Groups, index: number, duration: unknown): Groups =>
  groups.map((group, other) => (other === index ? { ...group, duration } : group));

/** Sorted by their seconds, which is what the person meant when a delay was typed that is not later than the one before. */
export const inOrder = (groups: Groups): Groups => fromZero([...groups].sort((a, b) => secondsOf(a) - secondsOf(b)));

export interface TeamMove {
  /** Their names, to say what was moved. */
  readonly names?: readonly string[];
  readonly ids: readonly string[];
  /** The group they leave, or null for the shelf. */
  readonly from: number | null;
  /** The group they join, `new` for one made for them, or null for the shelf. */
  readonly to: number | 'new' | null;
  /** The team they are put before; at the end without it. */
  readonly before?: string | undefined;
}

export const moveTeams = (groups: Groups, { ids, from, to, before }: TeamMove): Groups => {
  const left = groups.map((group, index) =>
    index === from ? { ...group, teamIds: group.teamIds.filter(id => !ids.includes(id)) } : group,
  );
  if (to === 'new') return addGroup(left, ids);
  return left.map((group, index) => {
    if (index !== to) return group;
    const others = group.teamIds.filter(id => !ids.includes(id));
    const place = before === undefined ? -1 : others.indexOf(before);
    const at = place < 0 ? others.length : place;
    return { ...group, teamIds: [...others.slice(0, at), ...ids, ...others.slice(at)] };
  });
};

/** Seconds of each group where all are numbers that rise, so that they can stand on a line; else null. */
export const risingSeconds = (groups: Groups): readonly number[] | null => {
  const seconds = groups.map(({ duration }) => duration);
  const rise = seconds.every(
    (value, index) =>
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value <= mostSeconds &&
      (index === 0 ? value === 0 : value > Number(seconds[index - 1])),
  );
  return rise ? (seconds as readonly number[]) : null;
};

/** The end of a line that shows these seconds with room behind the last. */
export const lineEnd = (last: number): number => {
  const wanted = Math.max(last * 1.5, 120);
  const steps = [120, 180, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200];
  return steps.find(step => step >= wanted) ?? mostSeconds;
};

/** “1 min 30 s” beside “90 s”, for those who think in minutes. */
export const spokenSeconds = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const words = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''];
  return words.filter(word => word !== '').join(' ') || '0 s';
};
