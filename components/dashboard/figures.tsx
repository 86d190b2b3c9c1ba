/** A figure as a table shows it and a spreadsheet takes it; null where there is no record, which is not zero. */
export type Figure = {
  value: string | number | null;
  /** How it is shown, where that is not the value itself. */
  text?: string;
  /** Where its rows are listed. */
  href?: string;
};

/** What a chart shows, as a table: the first figure of each row names it. */
export type Figures = {
  head: readonly string[];
  rows: readonly { key: string; figures: readonly Figure[] }[];
};
