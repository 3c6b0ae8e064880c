/** Where the public reads of what people took part in: a survey has its own address, everything else is a consultation. */
export const activityPath = ({ kind, id }: { kind: string; id: string }): string =>
	`/${kind === 'survey' ? 'surveys' : 'consultations'}/${id}`;
