/** What an open day lacks before its review, by the field that mends it. */
export const lackFields: Record<string, string> = {
	opendays_noTheme: 'theme',
	opendays_noIntroduction: 'introduction',
	opendays_noContact: 'contact'
};
