/** A Saturday in the middle of 国庆. */
import { describeDistrict } from '../../../tests/support/district.ts';

describeDistrict('2026-10-03T06:10:00+08:00');
