import { writeXlsx } from '#server/spreadsheets';

const columns = [
	{ title: '意见内容', width: 60 },
	{ title: '条款', width: 14 },
	{ title: '态度', width: 10 },
	{ title: '收到日期', width: 14 },
	{ title: '渠道', width: 14 },
	{ title: '姓名', width: 14 },
	{ title: '单位', width: 28 },
	{ title: '电话', width: 18 }
];

const guide = [
	['意见内容', '必填。照原话录入，一人一行；不同的人说了同样的话，各占一行。'],
	['条款', '草案上印的条文号，例如“第三条”。针对整份草案的留空。'],
	['态度', '赞成、反对、建议、提问；留空按“建议”算。'],
	['收到日期', '信函填邮戳日期，电话和来访填当天。写成 2026-03-02。留空按今天算。'],
	['渠道', '信函、电子邮件、电话、现场、座谈会、听证会、专区；留空按导入时选的方式算。'],
	['姓名', '个人填姓名，没有署名的留空。只给承办单位看，公开时显示为“王**”。'],
	['单位', '以单位名义提的，填单位全称，姓名留空。'],
	['电话', '用来识别同一个人和联系本人，不公开。']
];

/** The table that `importPaper` reads: an empty sheet with its columns, and one that says what goes where. */
export function paperTemplate(): Promise<Uint8Array> {
	return writeXlsx([
		{ name: '意见', columns, rows: [] },
		{
			name: '填写说明',
			columns: [
				{ title: '列', width: 14 },
				{ title: '怎么填', width: 80 }
			],
			rows: guide
		}
	]);
}
