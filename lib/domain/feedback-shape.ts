import type { FeedbackStatement } from "#lib/domain/feedback-statement";

/** The form of a value, from which both the XML of a message and its published schema are made. */
export type Shape = "text" | "count" | "flag" | ListShape | FieldsShape;
type ListShape = { item: string; of: Shape };
export type FieldsShape = { fields: { readonly [name: string]: FieldShape } };
type FieldShape = { of: Shape; optional: boolean };

/** The shape that fits a type: a field that is forgotten, or one too many, does not compile. */
type ShapeOf<T> = [T] extends [readonly (infer Item)[]]
  ? { item: string; of: ShapeOf<Item> }
  : [T] extends [string]
    ? "text"
    : [T] extends [number]
      ? "count"
      : [T] extends [boolean]
        ? "flag"
        : {
            fields: {
              [Key in keyof T]-?: {
                of: ShapeOf<NonNullable<T[Key]>>;
                optional: null extends T[Key] ? true : undefined extends T[Key] ? true : false;
              };
            };
          };

const needed = <S>(of: S) => ({ of, optional: false }) as const;
const maybe = <S>(of: S) => ({ of, optional: true }) as const;
const text = needed("text" as const);
const maybeText = maybe("text" as const);
const count = needed("count" as const);
const maybeCount = maybe("count" as const);

const line = { fields: { gnum: count, qty: text } } as const;

/** The statement of a message, field by field in the order of its XML. */
export const feedbackShape = {
  fields: {
    formatVersion: text,
    id: text,
    issuedAt: text,
    issuedBy: needed({ fields: { code: text, name: text } }),
    declaringOffice: text,
    office: text,
    phase: text,
    sequence: count,
    supersedes: maybeText,
    correction: maybe({ fields: { cause: text, explanation: maybeText } }),
    final: needed("flag" as const),
    list: needed({ fields: { invtNo: maybeText, releasedAt: maybeText } }),
    returnNo: maybeText,
    application: maybe({ fields: { applicationNo: text, status: text } }),
    parcel: maybe({ fields: { waybillNo: text, arrivedAt: text } }),
    facts: needed({
      fields: {
        lines: maybe({ item: "line", of: line }),
        outcomes: maybe({ item: "line", of: { fields: { outcome: text, gnum: count, qty: text } } }),
        ends: maybe({ item: "end", of: "text" }),
        endedWithoutApplication: maybe("flag" as const),
        onNoLine: maybeCount,
        recalled: maybe({
          item: "line",
          of: { fields: { recallNo: text, open: needed("flag" as const), gnum: count, qty: text } },
        }),
        withdrawn: maybe("flag" as const),
      },
    }),
    cumulative: needed({
      item: "line",
      of: {
        fields: {
          gnum: count,
          gcode: text,
          gname: text,
          unit: text,
          listedQty: text,
          arrivedQty: text,
          admittedQty: text,
          releasedQty: text,
          reshippedQty: text,
          destroyedQty: text,
          movedOutQty: text,
          detainedQty: text,
        },
      },
    }),
    tax: needed({
      fields: {
        estimate: needed("flag" as const),
        amountFen: maybeCount,
        allowanceFen: maybeCount,
        lines: needed({
          item: "line",
          of: {
            fields: {
              gnum: count,
              qty: text,
              allowanceFen: maybeCount,
              dutyFen: maybeCount,
              consumptionFen: maybeCount,
              vatFen: maybeCount,
              amountFen: maybeCount,
              question: maybeText,
            },
          },
        }),
      },
    }),
    evidence: needed({ item: "photo", of: { fields: { plate: text, sha256: text } } }),
    history: needed({
      fields: {
        heads: needed({
          item: "head",
          of: { fields: { subject: text, sequence: count, hash: maybeText } },
        }),
        checkpoint: maybeText,
      },
    }),
  },
} as const satisfies ShapeOf<FeedbackStatement> & FieldsShape;
