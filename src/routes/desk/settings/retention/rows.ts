import * as messages from '#server/messages';
import * as opendays from '#server/opendays';
import * as retention from '#server/retention';
import * as statute from '#server/statute';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';
import { boundsWords } from '../rules/groups.ts';

export type RemovedRow = {
	kind: retention.Kind;
	label: string;
	/** How long, and from when. */
	kept: string;
	/** The place has chosen the figure, within the bounds of the law. */
	chosen: boolean;
	due: number;
	next: Date | null;
};

/** How long each kind is kept; the figures of the rules where a place may choose. */
const periods: Record<retention.Kind, (rules: statute.RuleProfile) => string> = {
	contacts: ({ values }) => m.settings_retention_contacts_kept({ count: values.contactMonths }),
	accounts: ({ values }) => m.settings_retention_accounts_kept({ count: values.contactMonths }),
	holders: ({ values }) => m.settings_retention_holders_kept({ count: values.contactMonths }),
	idNumbers: () => m.settings_retention_idNumbers_kept({ count: opendays.idNumberDays }),
	signUps: ({ values }) => m.settings_retention_signUps_kept({ count: values.contactMonths }),
	photos: ({ values }) => m.settings_retention_photos_kept({ count: values.contactMonths }),
	messages: () => m.settings_retention_messages_kept({ count: messages.messageDays.messages }),
	codes: () => m.settings_retention_codes_kept({ count: messages.messageDays.codes }),
	sessions: m.settings_retention_sessions_kept,
	smsCodes: m.settings_retention_smsCodes_kept,
	tries: m.settings_retention_tries_kept,
	files: m.settings_retention_files_kept
};

/** What the program removes by itself: for how long it is kept, why, how much is over, and when that goes. */
export function removedRows(
	rules: statute.RuleProfile,
	due: retention.Amounts,
	next: (job: retention.RemovalJob) => { at: Date } | undefined
): RemovedRow[] {
	return retention.kinds.map((kind) => ({
		kind,
		label: kindLabel(kind),
		kept: periods[kind](rules),
		chosen: ['contacts', 'accounts', 'holders', 'signUps', 'photos'].includes(kind),
		due: due[kind] ?? 0,
		next: next(retention.jobOf[kind])?.at ?? null
	}));
}

export const kindLabel = (kind: retention.Kind) => words(`settings_retention_${kind}`);

/** What stays, and why. */
export function staysRows(rules: statute.RuleProfile, backups: number) {
	const log = m.settings_retention_log_kept({ count: rules.values.logMonths });
	return [
		[m.settings_retention_texts(), m.settings_retention_texts_kept(), m.settings_retention_archive()],
		[m.settings_retention_scans(), m.settings_retention_scans_kept(), m.settings_retention_archive()],
		[m.settings_retention_log(), log, words('statute_lawNetworkLog')],
		[m.settings_retention_consents(), m.settings_retention_consents_kept(), m.settings_retention_proof()],
		[m.settings_retention_staff(), m.settings_retention_staff_kept(), m.settings_retention_archive()],
		[m.settings_retention_backups(), m.settings_retention_backups_kept({ count: backups }), m.settings_rules_local()]
	].map(([label = '', kept = '', why = '']) => ({ label, kept, why }));
}

/** The periods that a place may set, within the bounds of the law. */
export function changeable(rules: statute.RuleProfile) {
	return (['contactMonths', 'logMonths'] as const).map((name) => {
		const { least, most } = statute.settingBounds(name);
		return {
			name,
			label: words(`settings_rule_${name}`),
			hint: boundsWords(name, least, most),
			value: rules.values[name]
		};
	});
}
