import { z } from "zod";
import {
  AcknowledgementAnswer,
  ImportAnswer,
  InstructionAnswer,
  Problem,
  ReceiptsAnswer,
} from "#lib/api/answers";
import { type JsonSchema, schemaOfFields } from "#lib/api/fields-schema";
import { Acknowledgement } from "#lib/domain/acknowledgement";
import { ANNOUNCED_HEAD, ANNOUNCED_LINE, ANNOUNCED_WAYBILL } from "#lib/domain/announced-return";
import { INVENTORY_HEAD, INVENTORY_LIST } from "#lib/domain/ceb/import-list-fields";
import { BatchPage } from "#lib/domain/machine/batches";
import { FeedbackFile, FeedbackPage } from "#lib/domain/machine/feedback";
import { ItemPage, MachineItem } from "#lib/domain/machine/items";
import { ReturnFile, ReturnPage } from "#lib/domain/machine/returns";
import { LaneInstruction } from "#lib/domain/selection/instruction";
import { serialNoLimit } from "#lib/domain/serial-no";

const serials = {
  type: ["array", "null"],
  items: { type: "string", minLength: 1, maxLength: serialNoLimit },
};

const lists = {
  ImportList: schemaOfFields(
    INVENTORY_HEAD,
    {
      lines: { type: "array", minItems: 1, maxItems: 99, items: schemaOfFields(INVENTORY_LIST) },
      releaseTime: { type: ["string", "null"], minLength: 1 },
    },
    ["lines"],
  ),
  AnnouncedReturn: schemaOfFields(
    ANNOUNCED_HEAD,
    {
      waybills: { type: ["array", "null"], items: schemaOfFields(ANNOUNCED_WAYBILL) },
      lines: { type: "array", minItems: 1, items: schemaOfFields(ANNOUNCED_LINE, { serials }) },
      authorised: { type: ["boolean", "null"] },
    },
    ["lines"],
  ),
};

const ref = (name: keyof typeof lists): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** One document, an array of them, or an envelope. */
const oneOrMany = (name: keyof typeof lists, envelope: string): JsonSchema => ({
  anyOf: [
    ref(name),
    { type: "array", items: ref(name) },
    {
      type: "object",
      properties: { [envelope]: { type: "array", items: ref(name) } },
      required: [envelope],
      additionalProperties: false,
    },
  ],
});

/** Every schema of the machine API by name, made of what validates: zod schemas, and the tables of fields. */
export const schemas = {
  ...lists,
  ImportLists: oneOrMany("ImportList", "lists"),
  AnnouncedReturns: oneOrMany("AnnouncedReturn", "returns"),
  LaneInstruction: input(LaneInstruction),
  Acknowledgement: input(Acknowledgement),
  ImportAnswer: output(ImportAnswer),
  ReceiptsAnswer: output(ReceiptsAnswer),
  InstructionAnswer: output(InstructionAnswer),
  AcknowledgementAnswer: output(AcknowledgementAnswer),
  ReturnPage: output(ReturnPage),
  ReturnFile: output(ReturnFile),
  Item: output(MachineItem),
  ItemPage: output(ItemPage),
  BatchPage: output(BatchPage),
  FeedbackPage: output(FeedbackPage),
  FeedbackFile: output(FeedbackFile),
  Problem: output(Problem),
  Text: { type: "string" },
  Document: { type: "object" },
} as const satisfies Readonly<Record<string, JsonSchema>>;
export type SchemaName = keyof typeof schemas;

function input(schema: z.ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: "input" }));
}

function output(schema: z.ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema));
}

/** The document says once which dialect all of them are. */
function plain({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
