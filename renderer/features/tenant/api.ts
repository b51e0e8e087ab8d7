/** What other features may use of the tenant: what its lists are called, and where they are. */
export { names } from './names.ts';
export { hrefOf } from './tenant-place.ts';
