/** Tables of people's office programs: XLSX and CSV read into rows within limits, and written. Knows no domain. */
export { matchColumns, type ColumnMatch, type WantedColumn } from './columns.ts';
export { readTable } from './table.ts';
export type { Cell, Table, TableLimits, TableOptions, TableRow, TableWarning } from './types.ts';
export { writeCsv } from './csv/write.ts';
export { writeXlsx, type SheetToWrite, type WritableCell } from './xlsx/write.ts';
