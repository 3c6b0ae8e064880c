import type { GroupContent } from '../types.ts';

export const schoolTrafficGroups: GroupContent[] = [
	{
		key: 'school-ban',
		consultation: 'school-traffic',
		title: '校门禁停范围太大',
		clause: '（三）',
		digest: '两百米全天禁停影响沿街住户、商户和老人上下车，希望缩小范围、限定时段、留出短时停靠。'
	},
	{
		key: 'school-oneway',
		consultation: 'school-traffic',
		title: '文汇路单行影响住户出入',
		clause: '（五）',
		digest: '文汇路分时段单行，两侧住户出入绕行多，急救和就医受影响；也有住户赞成，希望先试行、改方向或缩短时段。'
	},
	{
		key: 'school-green',
		consultation: 'school-traffic',
		title: '过街绿灯太短',
		clause: '（八）',
		digest: '绿灯时长不够孩子和老人走完，希望再加长，或者装按钮式信号灯、加宽安全岛；有人担心加重拥堵。'
	},
	{
		key: 'school-guard',
		consultation: 'school-traffic',
		title: '护学岗的人和时间',
		clause: '（十六）',
		digest: '护学岗要跟各校实际到校、放学时间走，雨雪天和放学时段也要有人，不再摊派家长。'
	},
	{
		key: 'school-bridge',
		consultation: 'school-traffic',
		title: '尽快建学生过街天桥',
		clause: '（十）',
		digest: '同文提交：要求学府路锦帆中学门口尽快建设学生过街天桥。'
	},
	{
		key: 'school-ebike',
		consultation: 'school-traffic',
		title: '电动自行车挤占人行道',
		clause: '（七）',
		digest: '电动自行车骑上人行道、逆行、随处停放，希望护栏装对位置、划出停车框并真正执法。'
	},
	{
		key: 'school-bumps',
		consultation: 'school-traffic',
		title: '减速带噪声扰民',
		clause: '（九）',
		digest: '凸起减速带夜间震动和噪声影响临街住户，希望改用标线、橡胶带或抬升式人行横道。'
	}
];
