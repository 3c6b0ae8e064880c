/** Where an activity is at home: on the public pages `/surveys/…`, at the desk `/desk/surveys/…`. */
export const activityPlace = (kind: string): 'surveys' | 'opendays' | 'consultations' =>
	kind === 'survey' ? 'surveys' : kind === 'openDaySession' ? 'opendays' : 'consultations';

/** Where the public reads of what people took part in: everything that has no address of its own kind is a consultation. */
export const activityPath = ({ kind, id }: { kind: string; id: string }): string => `/${activityPlace(kind)}/${id}`;
