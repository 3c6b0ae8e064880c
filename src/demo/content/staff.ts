import { departmentStaff } from './staff/departments.ts';
import { hostStaff } from './staff/hosts.ts';
import { officeStaff } from './staff/office.ts';
import type { StaffContent } from './types.ts';

/** Office, justice bureau and streets first, then the departments, then who holds the open days. */
export const staff: StaffContent[] = [...officeStaff, ...departmentStaff, ...hostStaff];
