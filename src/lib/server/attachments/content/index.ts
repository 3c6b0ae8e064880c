/** What a file really is, and its bytes without what it tells about its maker. No database, no disk. */
export { inspect, type Inspected } from './inspect.ts';
export { isPicture, photoKinds, staffKinds, type ContentKind } from './kinds.ts';
export { stripMetadata, type Stripped } from './strip.ts';
