import { m } from '#lib/paraglide/messages.js';

type Step = { text: string; account?: string; resident?: string; who?: string; to: string };

/** Three ways through the product, by who one is. `places`: ids of consultations and surveys by their key. */
export function walksOf(places: Readonly<Record<string, string>>): { title: string; steps: Step[] }[] {
	const consultation = (key: string, more = '') =>
		places[key] ? `/consultations/${places[key]}${more}` : '/consultations';
	const survey = (key: string, more = '') => (places[key] ? `/surveys/${places[key]}${more}` : '/surveys');
	return [
		{
			title: m.demo_walk_resident(),
			steps: [
				{ text: m.demo_walk_resident_1(), to: '/' },
				{ text: m.demo_walk_resident_2(), resident: '文静', to: consultation('care-facilities') },
				{ text: m.demo_walk_resident_3(), resident: '阎世杰', to: '/me' },
				{ text: m.demo_walk_resident_4(), to: consultation('lift-subsidy', '/feedback') },
				{ text: m.demo_walk_resident_5(), resident: '兰天', to: survey('old-estates') },
				{ text: m.demo_walk_resident_6(), to: survey('rail-station', '/results') },
				{ text: m.demo_walk_resident_7(), to: '/opendays' },
				{ text: m.demo_walk_resident_8(), resident: '罗晓峰', to: '/me' }
			]
		},
		{
			title: m.demo_walk_unit(),
			steps: [
				{ text: m.demo_walk_unit_1(), account: 'bailu', who: '白露', to: '/desk' },
				{ text: m.demo_walk_unit_2(), account: 'jiangxiaozhou', who: '江小舟', to: '/desk' },
				{ text: m.demo_walk_unit_3(), account: 'suwanqing', who: '苏晚晴', to: '/desk' },
				{ text: m.demo_walk_unit_4(), account: 'mengheping', who: '孟和平', to: '/desk' },
				{ text: m.demo_walk_unit_5(), account: 'ganlu', who: '甘露', to: `/desk${survey('old-estates')}` },
				{ text: m.demo_walk_unit_6(), account: 'maozhuqing', who: '茅竹青', to: '/desk/opendays' }
			]
		},
		{
			title: m.demo_walk_office(),
			steps: [
				{ text: m.demo_walk_office_1(), account: 'shenshuhang', who: '沈书航', to: '/desk' },
				{ text: m.demo_walk_office_2(), account: 'hezhiqiu', who: '何知秋', to: '/desk' },
				{ text: m.demo_walk_office_3(), account: 'fangyuan', who: '方媛', to: '/desk' },
				{ text: m.demo_walk_office_4(), to: '/demo#clock' }
			]
		}
	];
}
