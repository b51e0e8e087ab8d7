/** What other parts of the window may use of the tenant: what its lists and kinds are called, and where they are. */
import { lazy } from 'react';
import type { EntityId } from '../../../shared/tenant/entities.ts';
import { show } from './tenant-place.ts';

export { kindOf, names } from './names.ts';
export { hrefOf } from './tenant-place.ts';
/** The live picture of the whole tenant. */
export const TenantPicture = lazy(() =>
  import('./picture/picture-part.tsx').then(module => ({ default: module.PicturePart })),
);
/** Opens the form of an object beside its list. */
export const showObject = (entity: EntityId, id: string): void => show(entity, id);
