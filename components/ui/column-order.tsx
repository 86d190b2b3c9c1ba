/** How a person wants the columns of one table: their keys in order, a hidden one with a minus before it. */
export type ColumnOrder = { table: string; keys: readonly string[] };

type Keyed = { key: string };
export type PlacedColumn<C extends Keyed> = { column: C; hidden: boolean };

/** The cookie the order of one table is kept in. */
export function columnCookie(table: string): string {
  return `columns.${table}`;
}

/** Reads an order as it was kept; what is no list of plain keys counts as none. */
export function readColumnOrder(table: string, kept: string | undefined): ColumnOrder {
  const keys = kept && /^-?\w+(\.-?\w+)*$/.test(kept) ? kept.split(".") : [];
  return { table, keys };
}

/**
 * Puts columns in the wanted order. The first one names the row and stays where it is; those the order
 * does not know, because they are new, come last and are shown.
 */
export function placeColumns<C extends Keyed>(
  columns: readonly C[],
  { keys }: ColumnOrder,
): PlacedColumn<C>[] {
  const [first, ...movable] = columns;
  const known = keys.flatMap((key) => {
    const column = movable.find((one) => one.key === key.replace("-", ""));
    return column ? [{ column, hidden: key.startsWith("-") }] : [];
  });
  const others = movable
    .filter((column) => known.every((place) => place.column !== column))
    .map((column) => ({ column, hidden: false }));
  return [...(first ? [{ column: first, hidden: false }] : []), ...known, ...others];
}

/** The order as it is kept. */
export function writeColumnOrder(places: readonly PlacedColumn<Keyed>[]): string {
  return places
    .slice(1)
    .map(({ column, hidden }) => `${hidden ? "-" : ""}${column.key}`)
    .join(".");
}
