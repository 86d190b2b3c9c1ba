/** So many months of an office's figures stand on one page. */
const monthsShown = 12;

/** A month of Shanghai, `YYYY-MM`, with its first and last day. */
export type InboxMonth = { month: string; from: string; to: string };

/** The months to the one that `today`, a Shanghai day `YYYY-MM-DD`, falls in, the latest first. */
export function inboxMonths(today: string): InboxMonth[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: monthsShown }, (_, back) => {
    const from = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10);
    return { month: from.slice(0, 7), from, to };
  });
}
