import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { db, transaction } from '#server/db';
import { decrypt, encrypt } from '#server/secrets';
import { staff } from './schema.ts';

const periodSeconds = 30;
/** One step before and after: phones' clocks differ. */
const window = 1;

export const newTotpCipher = () => encrypt(new Secret({ size: 20 }).base32);

/** What a person needs to set up the app: the secret to type, its address, and that as a picture (a data address). */
export function setUp(totpCipher: string, account: string, issuer: string) {
	const secret = decrypt(totpCipher);
	const uri = generator(secret, account, issuer).toString();
	const svg = renderSVG(uri, { ecc: 'M', border: 2, pixelSize: 6 });
	return { secret, uri, image: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/** The code of this moment: for the demo's outbox and for tests. */
export function codeNow(totpCipher: string): string {
	if (config.mode === 'production') throw new Error('codes are not shown in production');
	return generator(decrypt(totpCipher)).generate({ timestamp: clock.now().getTime() });
}

/**
 * True if the code is right and was not used before; the step it belongs to is used up with it, and the first one
 * confirms the set-up.
 */
export async function spendCode(staffId: string, totpCipher: string, code: string): Promise<boolean> {
	const now = clock.now();
	const delta = generator(decrypt(totpCipher)).validate({ token: code, timestamp: now.getTime(), window });
	if (delta === null) return false;
	const present = Math.floor(now.getTime() / 1000 / periodSeconds);
	const totpStep = present + delta;
	// Demo and tests may set their clock back, which makes used steps lie in the future.
	const setBack = config.mode === 'production' ? undefined : gt(staff.totpStep, present + window);
	const unused = or(isNull(staff.totpStep), lt(staff.totpStep, totpStep), setBack);
	const used = await transaction(async () =>
		db
			.update(staff)
			.set({ totpStep, totpAt: sql`coalesce(${staff.totpAt}, ${sql.param(now, staff.totpAt)})` })
			.where(and(eq(staff.id, staffId), eq(staff.totpCipher, totpCipher), unused))
			.returning({ id: staff.id })
	);
	return used.length === 1;
}

function generator(secret: string, label = '', issuer = ''): TOTP {
	return new TOTP({ secret: Secret.fromBase32(secret), period: periodSeconds, digits: 6, label, issuer });
}
