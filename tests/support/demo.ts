/** People of the demo whom tests act as: those of one unit whose opinions are being sorted, others elsewhere, a resident. */
export const demoPeople = {
	resident: { phone: '19900002507', name: '罗晓峰' },
	clerk: { account: 'jiangxiaozhou' },
	drafter: { account: 'suwanqing' },
	elsewhere: { account: 'ganlu' },
	publisher: { account: 'hezhiqiu' },
	compiler: { account: 'shenshuhang' },
	administrator: { account: 'gaoxing' },
	supervisor: { account: 'fangyuan' }
} as const;

export type DemoPerson = keyof typeof demoPeople;
