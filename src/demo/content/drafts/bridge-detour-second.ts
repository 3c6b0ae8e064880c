import type { RevisionContent } from '../types.ts';
import { bridgeDetour } from './bridge-detour.ts';

const { text, whatChanges } = bridgeDetour;

/** Takes one wording for another; the first version must hold it. */
function exchanged(from: string, to: string) {
	return (before: string): string => {
		if (!before.includes(from)) throw new Error(`the first version does not say: ${from}`);
		return before.replace(from, to);
	};
}

const shuttle =
	'第六条 开行老桥摆渡专线，北起米市口，南至锦帆里，经渠东桥，早6:00至晚20:30运行，高峰每12分钟一班，平峰每20分钟一班，免费乘坐。';
const latePupils = '第十条 两岸学校在封闭期间允许因绕行迟到的学生推迟十五分钟到校，不作迟到处理。\n\n';

const changes = [
	exchanged(
		shuttle,
		`第六条 开行老桥摆渡专线，北起米市口，南至锦帆里，经渠东桥，免费乘坐。

第七条 摆渡专线早6:00至晚21:30运行，高峰每12分钟一班，平峰每20分钟一班。周一至周五21:30以后，按预约加开一班。`
	),
	exchanged('第七条 封闭期间', '第八条 封闭期间'),
	exchanged('第八条 对老桥', '第九条 对老桥'),
	exchanged('第九条 急救', '第十条 急救'),
	exchanged(latePupils, ''),
	exchanged('十个工作日内核实', '五个工作日内核实'),
	exchanged(
		'第十三条 本方案',
		'第十三条 恢复通车前七日，区交通局公布恢复原线路、原站点的日期，老桥北堍、老桥南堍、米市口三站同日恢复。\n\n第十四条 本方案'
	)
];

/** The second version, made when the first week of comments had shown what was missing. */
export const bridgeDetourSecond: RevisionContent = {
	fileName: '老桥封闭期间公交绕行与补贴方案（征求意见稿·第二稿）.md',
	text: changes.reduce((before, change) => change(before), text),
	note: `第一稿公布三天，居民谈得最多的是摆渡车收得太早、绕行什么时候结束。第二稿把摆渡专线的线路和班次分成两条，末班延到21:30；增加恢复通车前公告的一条；补贴核实由十个工作日缩短为五个。

学生推迟到校一条删去，由区教育局另行通知各学校，不因本方案变动。`,
	summary:
		'老桥要封十四个月，3路、7路绕走渠东桥，12路在桥北折返；免费摆渡车开到晚上九点半；桥两头的小店每月补五百到八百元，五个工作日内核实。',
	whatChanges: [
		...whatChanges,
		{ topic: '摆渡专线末班（第二稿改）', now: '第一稿20:30', proposed: '21:30，工作日可以预约加开' }
	],
	reason: '居民反映摆渡车末班太早、恢复原线路没有公告时间，据此增加一条、分开一条，并删去由区教育局另行通知的一条。',
	became: { 第六条: ['第六条', '第七条'] },
	importedDay: -3,
	publishedDay: -1
};
