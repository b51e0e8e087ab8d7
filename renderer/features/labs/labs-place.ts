/** Addresses of the labs: the list; a lab; its begin form, results (with “Hand in” open), certificate; `present/3` for the projector. */
import { formatPlace, goTo } from '../../kit/place.ts';

export type LabSide = 'overview' | 'begin' | 'results' | 'hand-in' | 'certificate' | 'present';
export interface LabPlace {
  readonly lab: string;
  readonly side: LabSide;
  /** The slide of the presenter view: 0 is the lab itself, 1 its first task. */
  readonly slide: number;
}

const sides: readonly string[] = ['begin', 'results', 'hand-in', 'certificate', 'present'] satisfies LabSide[];
const isSide = (word: string): word is LabSide => sides.includes(word);

/** Null for the list. */
export const parseLabPlace = (detail: string): LabPlace | null => {
  const [lab = '', side = '', slide = ''] = detail.split('/');
  if (lab === '') return null;
  return { lab, side: isSide(side) ? side : 'overview', slide: /^\d{1,3}$/.test(slide) ? Number(slide) : 0 };
};

export const labDetail = (lab: string, side: LabSide = 'overview', slide = 0): string =>
  [lab, ...(side === 'overview' ? [] : [side]), ...(slide > 0 ? [slide] : [])].join('/');
export const labHref = (...of: Parameters<typeof labDetail>): string =>
  formatPlace({ screen: 'labs', detail: labDetail(...of) });
export const showLab = (...of: Parameters<typeof labDetail>): void => goTo('labs', labDetail(...of));
export const showLabs = (): void => goTo('labs');
