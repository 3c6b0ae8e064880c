/** What one survey may hold. Beyond it nobody answers to the end, and a page would grow without bound. */
export const limits = {
	questions: 200,
	sections: 50,
	options: 100,
	matrixRows: 50,
	matrixColumns: 20,
	conditions: 20,
	/** Characters of the title of a survey, and of the label of a question, option, row or point. */
	title: 200,
	label: 300,
	hint: 300,
	/** Characters of an introduction, of the text of a section, of help. */
	text: 3000,
	unit: 20,
	/** Characters of an answer in words; `other` is the text beside 其他. */
	shortText: 200,
	longText: 3000,
	other: 200,
	/** The largest figure that may be asked for, either side of nought; exact with two decimals. */
	number: 1_000_000_000_000
} as const;
