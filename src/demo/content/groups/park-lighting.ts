import type { GroupContent } from '../types.ts';

export const parkLightingGroups: GroupContent[] = [
	{
		key: 'park-dark',
		consultation: 'park-lighting',
		title: '东门至湖边一段太暗',
		clause: '（三）',
		digest: '东门至湖边一段照度最低，晚上不敢走，希望加灯。',
		decision: {
			outcome: 'adopted',
			reason: '实测东门至湖边平均1.2勒克斯，是全园最暗的一段，意见属实。该段增设14盏，共装86盏。',
			changed: {
				clause: '（三）',
				before: '在环湖步道和南门至广场增装庭院灯72盏，灯高3.5米，暖白光。',
				after: '在环湖步道、南门至广场、东门至湖边增装庭院灯86盏，其中东门至湖边14盏，灯高3.5米，暖白光。'
			}
		}
	},
	{
		key: 'park-lighthurt',
		consultation: 'park-lighting',
		title: '灯光照进临湖住户窗户',
		clause: '（四）',
		digest: '临湖三栋楼的住户担心灯光照进卧室、影响睡眠。',
		decision: {
			outcome: 'partiallyAdopted',
			reason:
				'遮光罩已列入方案，再采纳两点：临湖一侧灯改用截光型、亮灯时段23:00后降到一半；“一律不装灯”不采纳，那一段没有灯的话步道照度不到1勒克斯，夜里走路不安全。',
			changed: {
				clause: '（四）',
				before: '面向住宅一侧加装遮光罩，灯光不直射窗户。',
				after: '面向住宅一侧采用截光型灯具并加装遮光罩，灯光不直射窗户，23:00后亮度减半。'
			}
		}
	},
	{
		key: 'park-allnight',
		consultation: 'park-lighting',
		title: '能不能整夜不关灯',
		clause: '（五）',
		digest: '夜里锻炼、下夜班的人希望整夜亮灯，不要隔盏熄。',
		decision: {
			outcome: 'notAdopted',
			reason:
				'零点后整夜全亮影响临湖3栋楼住户休息，耗电也要翻一倍。现在零点后是全关，方案已改为隔盏亮灯，步道照度仍在4勒克斯以上，下夜班、送奶送报的看得清脚下。'
		}
	}
];
