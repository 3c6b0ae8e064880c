/** A Wednesday. */
import { describeDistrict } from '../../../tests/support/district.ts';

describeDistrict('2026-05-13T14:20:00+08:00');
