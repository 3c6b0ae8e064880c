/** What the page frame needs to know; the root layout's load answers with it. */

export type Elder = '' | 'm' | 'l' | 'xl';
export type Theme = '' | 'light' | 'dark';
/** How the reader wants pages to look. '' follows the device. */
export type Display = { elder: Elder; theme: Theme };

/** The legal elements of the footer; an empty text is left out. */
export type FrameSite = {
	/** The district, as the bar shows it: 云汐区. */
	name: string;
	sponsor: string;
	operator: string;
	siteCode: string;
	icpNo: string;
	psbNo: string;
	contact: string;
	/** The address of 我为政府网站找错 for this site. */
	errorReportUrl: string;
	footerNote: string;
};

/** Who is signed in, as far as the frame shows it. */
export type FrameActor = { kind: 'anonymous' | 'resident' | 'staff' | 'system'; name?: string | undefined };

/** `colour`: the six digits of the site's own main colour; '' is the one of the style sheet. */
export type FrameData = {
	colour: string;
	site: FrameSite | null;
	display: Display;
	locale: string;
	actor: FrameActor;
	/** There are open days to go to: they are a place of their own. */
	openDays: boolean;
};
