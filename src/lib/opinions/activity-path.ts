const folders: Record<string, string> = { survey: 'surveys', openDaySession: 'opendays' };

/** Where the public reads of what people took part in: everything that has no address of its own kind is a consultation. */
export const activityPath = ({ kind, id }: { kind: string; id: string }): string =>
	`/${folders[kind] ?? 'consultations'}/${id}`;
