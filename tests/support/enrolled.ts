/** Accounts of the desk whose second factor is set up with a secret that the test knows. */
import { eq } from 'drizzle-orm';
import { Secret } from 'otpauth';
import type { StaffActor, StaffRole } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import { encrypt } from '#server/secrets';
import { staff } from '../../src/lib/server/identity/schema.ts';
import { makeStaff } from './factories.ts';

export async function makeEnrolled(about: {
	unitId: string;
	name: string;
	account: string;
	roles: StaffRole[];
}): Promise<{ actor: StaffActor; secret: string }> {
	const actor = await makeStaff(about);
	const secret = new Secret({ size: 20 }).base32;
	await transaction(() =>
		db
			.update(staff)
			.set({ totpCipher: encrypt(secret), totpAt: clock.now() })
			.where(eq(staff.id, actor.id))
			.returning({ id: staff.id })
	);
	return { actor, secret };
}
