/** How a session and a sign-up stand, as residents see it: icon, kind and word. */
import { m } from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.ts';
import type { EndedWhy, SignUpState } from './types.ts';

export type PublicPhase = 'draft' | 'announced' | 'registering' | 'full' | 'closed' | 'running' | 'held' | 'cancelled';
type State = { icon: IconName; kind: 'plain' | 'done' | 'heed' | 'strong'; words: () => string };

export const phaseStates: Record<PublicPhase, State> = {
	draft: { icon: 'draft', kind: 'plain', words: m.visit_state_draft },
	announced: { icon: 'clock', kind: 'plain', words: m.visit_state_announced },
	registering: { icon: 'open', kind: 'done', words: m.visit_state_registering },
	full: { icon: 'people', kind: 'heed', words: m.visit_state_full },
	closed: { icon: 'lock', kind: 'plain', words: m.visit_state_closed },
	running: { icon: 'place', kind: 'done', words: m.visit_state_running },
	held: { icon: 'check', kind: 'strong', words: m.visit_state_held },
	cancelled: { icon: 'none', kind: 'plain', words: m.visit_state_cancelled }
};

const ownStates: Record<SignUpState, State> = {
	confirmed: { icon: 'adopted', kind: 'done', words: m.visit_own_confirmed },
	offered: { icon: 'clock', kind: 'heed', words: m.visit_own_offered },
	waiting: { icon: 'people', kind: 'plain', words: m.visit_own_waiting },
	cancelled: { icon: 'undo', kind: 'plain', words: m.visit_own_cancelled },
	lapsed: { icon: 'not', kind: 'plain', words: m.visit_own_lapsed }
};

/** One's own sign-up; that the session itself was called off, or is over, comes first. */
export function ownState(state: SignUpState, endedWhy: EndedWhy | null, phase: PublicPhase): State {
	if (endedWhy === 'sessionCancelled') return { ...phaseStates.cancelled, words: m.visit_own_called_off };
	return state === 'confirmed' && phase === 'held' ? phaseStates.held : ownStates[state];
}
