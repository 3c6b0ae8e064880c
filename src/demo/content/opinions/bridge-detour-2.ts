import type { OpinionContent } from '../types.ts';

export const bridgeDetour2: OpinionContent[] = [
{
from: '殷素梅', channel: 'kiosk', at: { day: -2, time: '10:16' }, clause: '第八条', stance: 'oppose', text: '修理铺八百，理发铺五百，凭啥我剃头的就矮一截？剃头也要工具要水电。', state: 'accepted' },
{
from: '余秀芹', channel: 'onsite', at: { day: -1, time: '09:19' }, clause: '第四条', stance: 'suggest', text: '3路绕远十八分钟，老年卡不要钱我也不说啥，就是尿急，路上能不能有个能上厕所的站。', state: 'accepted' },
{
from: { name: '西渠街道居民胡女士', phone: null, address: null, enteredBy: 'qinyuan', enteredDay: -1 }, channel: 'phone', at: { day: -1, time: '10:05' }, clause: '第四条', stance: 'question', text: '（电话记录）来电人问3路改道后，到区人民医院要不要倒车，老人腿不好，能否在医院门口设站。', state: 'pending' },
{
from: '武大为', channel: 'online', at: { day: -1, time: '22:07' }, clause: '第九条', stance: 'suggest', text: '我是急救司机，渠东桥东侧那条道两车宽，逆行五百米能省七分钟，封闭期能不能给救护车开个绿色通道并把标志立好？', state: 'pending' },
{
from: '洪亮', channel: 'online', at: { day: -4, time: '11:12' }, clause: '第三条', stance: 'suggest', text: '桥南栏杆第三根松了，小孩一靠就晃，别等封闭了，今天就来人绑一下！', state: 'redirected', note: '桥上栏杆松动是眼前的安全隐患，已转区交通局当天派人加固，加固情况会打电话告诉您。', redirectTo: '12345' },
{
from: '沈岚', channel: 'online', at: { day: -5, time: '15:04' }, clause: null, stance: 'oppose', text: '一群饭桶，修个桥收钱收到手软，桥塌了先砸死你们。', state: 'rejected', note: '这条有辱骂和诅咒的话，按平台说明不能显示。桥梁评定和封闭时间的意见您可以改个说法再提，研究时会一起看。', ground: 'abuse' },
{
key: 'bridge-bench', from: '樊爱珍', channel: 'onsite', at: { day: -6, time: '10:50' }, clause: '第六条', stance: 'suggest', text: '摆渡车车门台阶太高，我抬腿上不去，能不能弄个小踏板。', state: 'accepted' },
{
key: 'bridge-bench-2', from: '樊爱珍', channel: 'onsite', at: { day: -4, time: '09:15' }, clause: '第六条', stance: 'suggest', text: '再提一次，摆渡车的台阶太高，腿抬不上去，弄个小踏板吧。', state: 'duplicate', duplicateOf: 'bridge-bench' }
];
