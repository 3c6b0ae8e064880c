import type { OpinionContent } from '../types.ts';

export const schoolTraffic8: OpinionContent[] = [
{
key: 'school-night-shift-2', from: '罗晓峰', channel: 'online', at: { day: -45, time: '12:40' }, clause: '（三）', stance: 'suggest', text: '禁停的时间只管七点到八点、四点到五点半两截，其他时候照旧停。我上夜班，早上九点回来，希望能停家门口。', state: 'duplicate', duplicateOf: 'school-night-shift' },
{
key: 'school-navigation-2', from: '杜鹏', channel: 'onsite', at: { day: -33, time: '10:12' }, clause: '（五）', stance: 'suggest', text: '导航要同步改（到专区再说一遍，怕网上没交上去）。上次学府路改道，地图半个月没更新，外地车一辆接一辆逆行。', state: 'duplicate', duplicateOf: 'school-navigation' },
{
from: '田小雨', channel: 'online', at: { day: -48, time: '07:50' }, clause: null, stance: 'suggest', text: '孩子自己写的，我照抄：校门口不要停车，远的地方停着也不挡我们走路。还有，那个滑滑的井盖下雨天我们全班都滑过，能不能换一个不滑的。', child: { who: '小学生家长代提（孩子十岁）' }, state: 'accepted' }
];
