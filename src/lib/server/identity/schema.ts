import { staffRoles as roleWords } from '#server/actor';
import {
	boolean,
	choice,
	id,
	index,
	integer,
	oneOf,
	primaryKey,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../db/columns.ts';
import { units } from '../organisation/schema.ts';

export const staff = table(
	'staff',
	{
		id: id(),
		account: text().notNull().unique(),
		/** Staff act in their office: their names are published in the review chain. */
		name: text().notNull(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		passwordHash: text().notNull(),
		/** When its owner chose the password; NULL while it is one that somebody else has set. */
		passwordSetAt: timestamp(),
		/** TOTP secret (base32), encrypted; written at the first sign-in that needs one. */
		totpCipher: text(),
		/** When the first code was confirmed; NULL until enrolled. */
		totpAt: timestamp(),
		/** The last accepted time step: a code works once. */
		totpStep: integer(),
		createdAt: timestamp().notNull(),
		disabledAt: timestamp()
	},
	(t) => [index('staff_unit').on(t.unitId)]
);

/**
 * Wrong passwords and codes by account name, whether or not there is such an account: whoever guesses names learns
 * nothing from the lock.
 */
export const signInTries = table('sign_in_tries', {
	/** Keyed hash of the account name. */
	accountHash: text().primaryKey(),
	failed: integer().notNull(),
	lockedUntil: timestamp(),
	lastAt: timestamp().notNull()
});

/** The roles a person holds in their unit. */
export const staffRoles = table(
	'staff_roles',
	{
		staffId: text()
			.notNull()
			.references(() => staff.id),
		role: choice(roleWords).notNull()
	},
	(t) => [primaryKey({ columns: [t.staffId, t.role] }), oneOf('staff_roles_role', t.role, roleWords)]
);

export const residents = table(
	'residents',
	{
		id: id(),
		/** '' once the account is closed. */
		phoneCipher: text().notNull(),
		/** Keyed hash of the number, for look-up; `closed:<id>` once the account is closed. */
		phoneHash: text().notNull(),
		nameCipher: text(),
		/** Seals on their devices what they wrote and what is not sent yet; made when a device first asks, gone with the account. */
		outboxKeyCipher: text(),
		createdAt: timestamp().notNull(),
		closedAt: timestamp()
	},
	(t) => [uniqueIndex('residents_phone').on(t.phoneHash)]
);

export const sessionLevels = ['sms', 'password', 'totp'] as const;

/** Sessions, by the hash of their id: the table alone opens nothing. */
export const sessions = table(
	'sessions',
	{
		idHash: text().primaryKey(),
		/** `staff:<id>` or `resident:<id>`. */
		accountId: text().notNull(),
		level: choice(sessionLevels).notNull(),
		startedAt: timestamp().notNull(),
		lastSeenAt: timestamp().notNull(),
		endsAt: timestamp().notNull()
	},
	(t) => [index('sessions_account').on(t.accountId), oneOf('sessions_level', t.level, sessionLevels)]
);

/** The one living code of a number; a new one replaces it. */
export const smsCodes = table('sms_codes', {
	phoneHash: text().primaryKey(),
	codeHash: text().notNull(),
	tries: integer().notNull(),
	sentAt: timestamp().notNull(),
	expiresAt: timestamp().notNull()
});

/** How often something was tried from one source within one window of time; old windows are swept. */
export const rateWindows = table(
	'rate_windows',
	{
		/** `purpose:` + keyed hash of the address or number. */
		key: text().notNull(),
		window: integer().notNull(),
		count: integer().notNull()
	},
	(t) => [primaryKey({ columns: [t.key, t.window] })]
);

/** Who agreed to which text of the privacy notice, and when (PIPL Art 17, 29, 31). */
export const consents = table(
	'consents',
	{
		id: id(),
		residentId: text()
			.notNull()
			.references(() => residents.id),
		noticeHash: text().notNull(),
		purpose: text().notNull(),
		/** Given by a guardian for a child under 14. */
		forMinor: boolean().notNull().default(false),
		at: timestamp().notNull()
	},
	(t) => [uniqueIndex('consents_once').on(t.residentId, t.noticeHash, t.purpose, t.forMinor)]
);
