/** What an adopted opinion may change besides a clause. Published as they stand here: the document is Chinese. */
export const wholeText = '全文';
export const newClause = '新增条款';
