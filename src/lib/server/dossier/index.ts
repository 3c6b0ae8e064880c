/** 目录归集: one page an item, read across catalogue, activities, opinions and feedback. */
export { dossierOf, progressOfItems, type Dossier } from './dossier.ts';
export { endedBy, publishCatalogue } from './removal.ts';
export { findFile } from './files.ts';
