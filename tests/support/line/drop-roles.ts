/** Takes all roles from an account while its sessions run, as an administrator elsewhere would. */
import { eq } from 'drizzle-orm';
import { db, transaction } from '#server/db';
import { staffRoles } from '../../../src/lib/server/identity/schema.ts';
import { run } from './run.ts';

await run(async ({ staffId }: { staffId: string }) => {
	const own = eq(staffRoles.staffId, staffId);
	return transaction(async () => db.delete(staffRoles).where(own).returning({ role: staffRoles.role }));
});
