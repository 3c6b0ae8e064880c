/** Who stands behind this site: footer, notices and the privacy text take their facts from here (domain.md 3.8, rule 63). */
export type SiteProfile = {
	/** Name of the site: 问计. */
	name: string;
	/** Place it serves: 云汐区. */
	district: string;
	/** 决策机关: 云汐区人民政府. */
	organ: string;
	/** 主办单位. */
	sponsor: string;
	/** 承办单位. */
	operator: string;
	/** 网站标识码. */
	siteCode: string;
	/** ICP备案号. */
	icpNo: string;
	/** 公安备案号. */
	psbNo: string;
	contactUnit: string;
	telephone: string;
	email: string;
	address: string;
	postalCode: string;
	officeHours: string;
	/** 我为政府网站找错: where faults of the site are reported (rule 63). */
	errorReportUrl: string;
	/** A line of one's own at the foot of every page. */
	footerNote: string;
	/** The main colour, `#0b4f9e`; '' is the vermilion of the house. */
	colour: string;
};

/** Before the administrator has filled it in: nothing is claimed, and the footer leaves out what is empty. */
export const emptySite: SiteProfile = {
	name: '问计',
	district: '',
	organ: '',
	sponsor: '',
	operator: '',
	siteCode: '',
	icpNo: '',
	psbNo: '',
	contactUnit: '',
	telephone: '',
	email: '',
	address: '',
	postalCode: '',
	officeHours: '',
	errorReportUrl: '',
	footerNote: '',
	colour: ''
};
