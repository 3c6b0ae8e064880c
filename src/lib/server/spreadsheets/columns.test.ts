import { describe, expect, it } from 'vitest';
import { matchColumns } from './columns.ts';

const wanted = [
	{ key: 'text', names: ['意见内容', '意见', '留言详情'], required: true },
	{ key: 'name', names: ['姓名', '留言用户'], required: true },
	{ key: 'date', names: ['收到日期', '日期'] }
] as const satisfies Parameters<typeof matchColumns>[1];

describe('matchColumns', () => {
	it('finds columns whatever their order and dress', () => {
		expect(matchColumns(['日 期', '*姓名（必填）：', '意见内容'], wanted)).toEqual({
			at: { date: 0, name: 1, text: 2 },
			missing: [],
			unknown: [],
			duplicate: []
		});
		expect(matchColumns(['意见内容', '姓名'], wanted).at).toEqual({ text: 0, name: 1 });
	});
	it('lists what is missing, unknown and doubled', () => {
		expect(matchColumns(['意见', '备注', '留言详情', ''], wanted)).toEqual({
			at: { text: 0 },
			missing: ['姓名'],
			unknown: ['备注'],
			duplicate: ['留言详情']
		});
	});
	it('a full name goes before one with a remark', () => {
		expect(matchColumns(['日期（填表）', '日期', '意见', '姓名'], wanted)).toMatchObject({
			at: { date: 1 },
			duplicate: ['日期（填表）']
		});
	});
	it('does not fall for names of object members', () => {
		expect(matchColumns(['constructor', '__proto__'], wanted).unknown).toEqual(['constructor', '__proto__']);
	});
});
