/** Accepts whatever waits in a consultation. */
import * as opinions from '#server/opinions';
import type { Opened } from './open-consultation.ts';
import { run } from './run.ts';

const nothing = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;

await run(async ({ id, staff }: Pick<Opened, 'id' | 'staff'>) => {
	const pending = await opinions.listForDesk(id, { state: 'pending', limit: 2000 });
	const opinionIds = pending.map((opinion) => opinion.id);
	return opinions.moderate(staff.clerk, id, { ...nothing, opinionIds, decision: 'accept' });
});
