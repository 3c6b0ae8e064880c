/** ZIP archives (DOCX and XLSX are such): read within bounds, written the same bytes for the same content. */
export { openZip, UnreadableZip, type Zip, type ZipLimits } from './read.ts';
export { createZip, type ZipWriter } from './stream.ts';
export { sealOf, walkZip, type WalkedPart } from './walk.ts';
export { writeZip } from './write.ts';
