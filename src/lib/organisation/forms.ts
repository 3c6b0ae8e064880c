/** The forms of units, wordings and ways to hand in. Their messages are message keys. */
import * as v from 'valibot';
import type { UnitKind } from '#server/actor';
import { NoticeForm } from '../consultations/forms.ts';
import { reasonPurposes } from './reasons.ts';

const line = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'consultations_tooLong')), '');
const unitId = v.pipe(v.string('units_noUnit'), v.nonEmpty('units_noUnit'), v.maxLength(40, 'units_noUnit'));

const kinds = ['governmentOffice', 'justiceBureau', 'department', 'street'] as const satisfies readonly UnitKind[];
const names = {
	name: v.pipe(
		v.string('organisation_unitNameMissing'),
		v.trim(),
		v.nonEmpty('organisation_unitNameMissing'),
		v.maxLength(60, 'consultations_tooLong')
	),
	fullName: line(120),
	telephone: line(60),
	address: line(200)
};
export const UnitNamesForm = v.object(names);
/** Empty: at the top of the tree. */
const parentId = v.pipe(
	line(40),
	v.transform((id) => id || null)
);
export const NewUnitForm = v.object({
	...names,
	kind: v.picklist(kinds, 'units_noKind'),
	parentId
});
export const PlaceForm = v.object({
	parentId,
	sort: v.pipe(v.string('units_noSort'), v.trim(), v.regex(/^\d{1,4}$/, 'units_noSort'), v.transform(Number))
});
export const KindForm = v.object({ kind: v.picklist(kinds, 'units_noKind') });
export const MergeForm = v.object({ into: unitId, sure: v.optional(v.literal('1', 'units_notSure')) });

const wording = { title: line(200), text: line(2000) };
export const WordingForm = v.object({ wordingId: v.string(), ...wording });
export const NewWordingForm = v.object({ purpose: v.picklist(reasonPurposes, 'units_noPurpose'), ...wording });
export const WordingIdForm = v.object({ wordingId: v.string() });

/** Ways and contact as a notice has them. */
export const ChannelsForm = v.object({
	channels: NoticeForm.entries.channels,
	contact: v.object({ person: line(60), phone: line(60) })
});
