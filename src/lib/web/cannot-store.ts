import { isUnstorable } from '#server/db';

const disk = ['ENOSPC', 'EROFS', 'EDQUOT'];

/** The disk of the files, or the database, takes nothing for now: what was typed comes back, to be sent again. */
export const cannotStore = (reason: unknown): boolean =>
	isUnstorable(reason) || disk.includes((reason as NodeJS.ErrnoException | undefined)?.code ?? '');
