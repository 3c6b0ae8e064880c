import { departmentStaff } from './staff/departments.ts';
import { officeStaff } from './staff/office.ts';
import type { StaffContent } from './types.ts';

/** Office, justice bureau and streets first, then the departments. */
export const staff: StaffContent[] = [...officeStaff, ...departmentStaff];
