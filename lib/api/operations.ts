import {
  acknowledgementExample,
  announcedReturnExample,
  announcedReturnsCsvExample,
  importListExample,
  instructionExample,
  listsAnswerExample,
  receiptsAnswerExample,
  receiptsExample,
  returnsAnswerExample,
} from "#lib/api/examples";
import type { SchemaName } from "#lib/api/schemas";
import type { RefusalCode } from "#lib/domain/refusal";
import { statusOfRefusal } from "#lib/refusal-status";

/** Who may call: whoever has a key, customs' platform, an office that signs, or anybody. */
export type AuthScheme = "apiKey" | "customsToken" | "officeSignature" | "none";

/** A code that an operation may refuse with; `unexpected` is a failure of ours. */
export type ProblemCode = RefusalCode | "unexpected";

type Content = { type: string; schema: SchemaName; example?: unknown };

export type Operation = {
  method: "get" | "post";
  path: `/api/v1/${string}`;
  auth: AuthScheme;
  /** The forms its body may have; none where it has no body. */
  accepts: readonly Content[];
  answer: { schema: SchemaName; example?: unknown };
  codes: readonly ProblemCode[];
};

const failures = ["try_again", "database_away", "unexpected"] as const satisfies readonly ProblemCode[];
const ofImport = [
  "signed_out",
  "account_disabled",
  "not_permitted",
  "body_too_large",
  "document_refused",
  ...failures,
] as const satisfies readonly ProblemCode[];

/** Every operation of the machine API. The words of each stand in `lib/i18n/messages/<locale>/api.json`. */
const operations = {
  sendImportLists: {
    method: "post",
    path: "/api/v1/import-lists",
    auth: "apiKey",
    accepts: [
      { type: "application/json", schema: "ImportLists", example: importListExample },
      { type: "application/xml", schema: "Text" },
    ],
    answer: { schema: "ImportAnswer", example: listsAnswerExample },
    codes: ofImport,
  },
  announceReturns: {
    method: "post",
    path: "/api/v1/returns",
    auth: "apiKey",
    accepts: [
      { type: "application/json", schema: "AnnouncedReturns", example: announcedReturnExample },
      { type: "text/csv", schema: "Text", example: announcedReturnsCsvExample },
    ],
    answer: { schema: "ImportAnswer", example: returnsAnswerExample },
    codes: ofImport,
  },
  sendReceipts: {
    method: "post",
    path: "/api/v1/customs/receipts",
    auth: "customsToken",
    accepts: [{ type: "application/xml", schema: "Text", example: receiptsExample }],
    answer: { schema: "ReceiptsAnswer", example: receiptsAnswerExample },
    codes: ["signature_invalid", "body_too_large", "document_refused", ...failures],
  },
  instructLane: {
    method: "post",
    path: "/api/v1/customs/instructions",
    auth: "customsToken",
    accepts: [{ type: "application/json", schema: "LaneInstruction", example: instructionExample }],
    answer: { schema: "InstructionAnswer", example: { pieces: 2 } },
    codes: [
      "signature_invalid",
      "not_found",
      "item_state_forbids",
      "application_state_forbids",
      "already_answered",
      "body_too_large",
      "input_invalid",
      ...failures,
    ],
  },
  acknowledgeFeedback: {
    method: "post",
    path: "/api/v1/feedback/acknowledgements",
    auth: "officeSignature",
    accepts: [{ type: "application/json", schema: "Acknowledgement", example: acknowledgementExample }],
    answer: { schema: "AcknowledgementAnswer", example: { effect: "acknowledged" } },
    codes: ["signature_invalid", "body_too_large", "input_invalid", ...failures],
  },
  readDocument: {
    method: "get",
    path: "/api/v1/openapi.json",
    auth: "none",
    accepts: [],
    answer: { schema: "Document" },
    codes: ["unexpected"],
  },
} as const satisfies Readonly<Record<string, Operation>>;
export type OperationId = keyof typeof operations;

/** The operations in the order of the document. */
export function listOperations(): (Operation & { id: OperationId })[] {
  const ids = Object.keys(operations) as OperationId[];
  return ids.map((id) => ({ id, ...operations[id] }));
}

/** Every code of the machine API with its status, each once. */
export function listProblemCodes(): { code: ProblemCode; status: number }[] {
  const codes = new Set(listOperations().flatMap((operation) => operation.codes));
  return [...codes].map((code) => ({ code, status: statusOf(code) }));
}

/** The HTTP status that a code is told with. */
export function statusOf(code: ProblemCode): number {
  return code === "unexpected" ? 500 : statusOfRefusal[code];
}
