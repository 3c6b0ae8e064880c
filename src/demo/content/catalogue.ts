import { nightClinics } from './catalogue/added.ts';
import { itemsOneToSix } from './catalogue/items-1.ts';
import { itemsSevenToTwelve } from './catalogue/items-2.ts';
import { previousItems } from './catalogue/items-previous.ts';
import type { CatalogueContent, ReviewStaff } from './types.ts';

const catalogueStaff: ReviewStaff = {
	drafter: 'shenshuhang',
	firstReviewer: 'cuiyan',
	secondReviewer: 'songhuaijin',
	publisher: 'tangwen'
};

const basisText =
	'根据《重大行政决策程序暂行条例》（国务院令第713号）第三条的规定，经区委同意，现将本年度重大行政决策事项目录予以公布。列入目录的事项，由承办单位依法履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定等程序，并在“问计”平台公开每一步的进展。';

export const catalogues: CatalogueContent[] = [
	{
		key: 'current',
		yearOfDay: -225,
		yearsBefore: 0,
		organ: '云汐区人民政府',
		batch: null,
		staff: catalogueStaff,
		items: [...itemsOneToSix, ...itemsSevenToTwelve],
		versions: [
			{
				version: 1,
				docNo: '云政办〔{year}〕9号（示例）',
				issuedDay: -227,
				publishedDay: -225,
				partyConsentRef: '区委常委会会议纪要〔{year}〕5号（示例）',
				approvalRef: '云政办批〔{year}〕41号（示例）',
				basisText,
				adjustments: []
			},
			{
				version: 2,
				docNo: '云政办〔{year}〕27号（示例）',
				issuedDay: -76,
				publishedDay: -74,
				partyConsentRef: '区委常委会会议纪要〔{year}〕14号（示例）',
				approvalRef: '云政办批〔{year}〕118号（示例）',
				basisText:
					'经区政府常务会议研究并报区委同意，对本年度重大行政决策事项目录作如下调整：调出1项，新增1项，延期1项，变更牵头承办单位1项。其余事项不变，第1版仍可查阅。',
				adjustments: [
					{
						kind: 'remove',
						item: 'rail-station',
						reason: '市级轨道建设资金计划调整，接驳站专项资金已收回，本年度不再具备实施条件。已提的意见照样答复。',
						applicantUnit: 'development'
					},
					{
						kind: 'add',
						item: 'night-clinics',
						reason:
							'今年前几个月12345收到夜间就医不便的来电四百多件，集中在老桥、西渠两个街道，区人大代表也有建议，需要统一定点位、定时段。',
						applicantUnit: 'health',
						added: nightClinics
					},
					{
						kind: 'postpone',
						item: 'waste-system',
						reason: '二号转运站的备选地块还在做土壤调查，结果出来以前不宜定规划，决策时间往后推三个月。',
						applicantUnit: 'urban-management',
						decisionMonth: 4
					},
					{
						kind: 'amend',
						item: 'sports-grounds',
						reason: '机构职责调整后，公共体育场地的日常开放由区体育中心负责，改由区体育中心牵头，区文旅体局配合。',
						applicantUnit: 'culture-sports',
						leadUnit: 'sports-centre',
						coUnits: ['culture-sports', 'education']
					}
				]
			}
		]
	},
	{
		key: 'previous',
		yearOfDay: -225,
		yearsBefore: 1,
		organ: '云汐区人民政府',
		batch: null,
		staff: catalogueStaff,
		items: previousItems,
		versions: [
			{
				version: 1,
				docNo: '云政办〔{year}〕11号（示例）',
				issuedDay: -594,
				publishedDay: -590,
				partyConsentRef: '区委常委会会议纪要〔{year}〕6号（示例）',
				approvalRef: '云政办批〔{year}〕52号（示例）',
				basisText,
				adjustments: []
			}
		]
	}
];
