/** Options with the ids `q1a`, `q1b`, … in the order of their labels. */
export const lettered = (question: string, labels: readonly string[]) =>
	labels.map((label, index) => ({ id: `${question}${String.fromCharCode(97 + index)}`, label }));

/** The same, with one more that takes words of one's own. */
export const letteredOrOther = (question: string, labels: readonly string[], other = '其他') => [
	...lettered(question, labels),
	{ id: `${question}o`, label: other, other: true as const }
];
