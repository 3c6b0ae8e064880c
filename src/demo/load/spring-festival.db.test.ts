/** 春节 2027, whose 放假安排 is not published. */
import { describeDistrict } from '../../../tests/support/district.ts';

describeDistrict('2027-02-08T10:00:00+08:00');
