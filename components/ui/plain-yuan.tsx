/** An amount of fen as a spreadsheet takes it: yuan with a point and nothing else; what is not known stays empty. */
export function plainYuan(fen: number | null): string | null {
  return fen === null ? null : (fen / 100).toFixed(2);
}
