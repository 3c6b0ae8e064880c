import type { OpinionContent } from '../types.ts';

export const careFacilities3: OpinionContent[] = [
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -10, time: '12:50' },
		clause: null,
		stance: 'support',
		text: '早该管了。',
		state: 'accepted'
	}
];
