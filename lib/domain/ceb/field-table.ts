/** How a field's text is made beyond its length. */
export type FieldFormat = "digits" | "upperGuid" | "invtNo" | "date8" | "time14" | "time17";

type FieldBase = { element: string; required: boolean; format?: FieldFormat; values?: readonly string[] };

/** One element of a CEB entity: `fixed` and `max` count Unicode code points, `decimal` is N19,5. */
export type Field =
  | (FieldBase & { kind: "fixed" | "max"; length: number })
  | (FieldBase & { kind: "int" | "decimal" });

/** The elements of one CEB entity in document order. */
export type FieldTable = readonly Field[];

type RequiredElement<T extends FieldTable> = Extract<T[number], { required: true }>["element"];
type OptionalElement<T extends FieldTable> = Extract<T[number], { required: false }>["element"];

/** A checked record of a table: every element present, optional ones null when absent. */
export type FieldRecord<T extends FieldTable> = { [E in RequiredElement<T>]: string } & {
  [E in OptionalElement<T>]: string | null;
};

/** What a caller gives: elements may be left out, and the check says which ones may not. */
export type FieldInput = Readonly<Record<string, string | null | undefined>>;
