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
import { failures, type Operation, ofKey, type ProblemCode, statusOf } from "#lib/api/operation";
import { readOperations } from "#lib/api/read-operations";

const ofOnce = ["key_reused", "key_in_progress"] as const satisfies readonly ProblemCode[];
const ofImport = [...ofKey, ...ofOnce, "body_too_large", "document_refused"] as const;

/** Every operation of the machine API. The words of each stand in `lib/i18n/messages/<locale>/api.json`. */
const operations = {
  sendImportLists: {
    method: "post",
    path: "/api/v1/import-lists",
    auth: "apiKey",
    scope: "lists:write",
    once: true,
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
    scope: "returns:write",
    once: true,
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
    once: true,
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
      ...ofOnce,
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
  ...readOperations,
} as const satisfies Readonly<Record<string, Operation>>;
export type OperationId = keyof typeof operations;

/** The operations in the order of the document. */
export function listOperations(): (Operation & { id: OperationId })[] {
  const ids = Object.keys(operations) as OperationId[];
  return ids.map((id) => ({ id, ...operations[id] }));
}

/** What is told where no operation is. */
const beside = ["path_unknown", "method_wrong"] as const satisfies readonly ProblemCode[];

/** Every code of the machine API with its status, each once. */
export function listProblemCodes(): { code: ProblemCode; status: number }[] {
  const codes = new Set([...listOperations().flatMap((operation) => operation.codes), ...beside]);
  return [...codes].map((code) => ({ code, status: statusOf(code) }));
}
