/** An ordinary Saturday, late. */
import { describeDistrict } from '../../../tests/support/district.ts';

describeDistrict('2026-03-14T22:30:00+08:00');
