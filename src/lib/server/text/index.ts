/** Words of people: cleaned at the edge, counted, compared and masked. Knows no domain and no language of the interface. */
export { countCharacters } from './count.ts';
export { suggestGroups, type Said, type SuggestedGroup } from './grouping/grouping.ts';
export { sideOf } from './grouping/side.ts';
export { maskName } from './names.ts';
export { digest, fold, letters, normalise, squeeze } from './normalise.ts';
export { mask, scrubPatterns, type PersonalKind, type PersonalSpan } from './personal.ts';
export { profile, similarity, type Profile } from './similarity.ts';
export { tellingPairs } from './telling.ts';
