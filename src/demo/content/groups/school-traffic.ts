import type { GroupContent } from '../types.ts';

export const schoolTrafficGroups: GroupContent[] = [
	{
		key: 'school-ban',
		consultation: 'school-traffic',
		title: '校门禁停范围太大',
		clause: '（三）',
		digest: '两百米全天禁停影响沿街住户、商户和老人上下车，希望缩小范围、限定时段、留出短时停靠。',
		decision: {
			outcome: 'partiallyAdopted',
			reason:
				'两百米是为了执法统一，但沿街住户、商户说的不便属实：公安分局实地核过，文汇路两侧有五个单元门、三十一家店在两百米以内。禁停改为只在上学日的上学、放学时段，其余时间照常；范围仍保留两百米，因为事故有十四起发生在这个距离里。',
			changed: {
				clause: '（三）',
				before: '中小学、幼儿园校门两侧二百米范围内禁止停放机动车',
				after:
					'中小学、幼儿园校门两侧二百米范围内，上学日的上学、放学时段禁止停放机动车，其他时段按道路原有规定停放；残疾人、急救和持通行证的送货车辆可以临时停靠，公安交管部门施划禁停标线，设置标志和抓拍设备。'
			}
		}
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
		digest: '绿灯时长不够孩子和老人走完，希望再加长，或者装按钮式信号灯、加宽安全岛；有人担心加重拥堵。',
		decision: {
			outcome: 'adopted',
			reason:
				'区交通局按小学生每秒零点八米重新算过，二十四米宽的路口要三十秒才走得完。拥堵的担心也算过：按钮式信号灯没人按就不亮，对车流的影响比固定配时小。',
			changed: {
				clause: '（八）',
				before: '一般不少于25秒',
				after:
					'校门附近人行横道的绿灯时长按学生步行速度每秒零点八米核定，一般不少于30秒；路宽超过二十米的，设置安全岛；没有信号灯的路口，增设按钮式信号灯或者安排护学人员。'
			}
		}
	},
	{
		key: 'school-guard',
		consultation: 'school-traffic',
		title: '护学岗的人和时间',
		clause: '（十六）',
		digest: '护学岗要跟各校实际到校、放学时间走，雨雪天和放学时段也要有人，不再摊派家长。',
		decision: {
			outcome: 'adopted',
			reason:
				'护学岗的时间原来一刀切，和各校实际到校时间对不上。改为由学校每学期报一次时间表，岗跟着表走；放学和雨雪天同样上岗；不摊派家长的要求从第十八条提到这里写明。',
			changed: {
				clause: '（十六）',
				before: '上学前30分钟到岗',
				after:
					'每所学校上学、放学时段设置护学岗，由公安民警或者辅警、学校值班人员、自愿报名的志愿者共同组成，按学校每学期公布的到校、离校时间提前30分钟到岗，雨雪天气不撤岗；不得安排或者变相要求家长值守。'
			}
		}
	},
	{
		key: 'school-bridge',
		consultation: 'school-traffic',
		title: '尽快建学生过街天桥',
		clause: '（十）',
		digest: '同文提交：要求学府路锦帆中学门口尽快建设学生过街天桥。',
		decision: {
			outcome: 'explained',
			reason:
				'六位居民提交的是同一段话，按六个人计。天桥不在教育局能定的事情里：学府路地下有两条燃气主管和一条电力隧道，区交通局已委托设计院在明年三月底前做完管线物探和方案比选，结果会在本页公布。天桥建成之前，先在原处设安全岛，把绿灯加到30秒，每天早晚各派两名辅警。'
		}
	},
	{
		key: 'school-ebike',
		consultation: 'school-traffic',
		title: '电动自行车挤占人行道',
		clause: '（七）',
		digest: '电动自行车骑上人行道、逆行、随处停放，希望护栏装对位置、划出停车框并真正执法。',
		decision: {
			outcome: 'notAdopted',
			reason:
				'护栏装的位置和划停车框的建议已写进施工交底，由区城管局照办，意见本身不用改。请求对驶上人行道一律顶格罚款的没有采纳：罚款数额由道路交通安全法第八十九条规定，本意见无权另定，能做的是把校门口列为每天巡查点，首次提醒、再犯依法处罚。'
		}
	},
	{
		key: 'school-bumps',
		consultation: 'school-traffic',
		title: '减速带噪声扰民',
		clause: '（九）',
		digest: '凸起减速带夜间震动和噪声影响临街住户，希望改用标线、橡胶带或抬升式人行横道。'
	}
];
