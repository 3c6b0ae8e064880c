import { expect, it } from 'vitest';
import { maskName } from './names.ts';

it.each([
	['王小明', '王**'],
	['王明', '王*'],
	['王', '王*'],
	['欧阳修', '欧阳*'],
	['欧阳娜娜', '欧阳**'],
	['歐陽明', '歐陽*'],
	['司马', '司*'],
	['𠮷田明', '𠮷**'],
	[' 王 小 明 ', '王**'],
	['阿依古丽·买买提', '阿**'],
	['王女士', '王**'],
	['John Smith', 'J***'],
	['Élodie', 'É***'],
	['', ''],
	[' ', '']
])('%s → %s', (name, masked) => expect(maskName(name)).toBe(masked));
