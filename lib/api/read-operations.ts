import { type Operation, ofKey } from "#lib/api/operation";
import {
  batchPageExample,
  feedbackFileExample,
  feedbackPageExample,
  itemExample,
  itemPageExample,
  returnFileExample,
  returnPageExample,
} from "#lib/api/read-examples";
import { AskBatches, AskDocument } from "#lib/domain/machine/batches";
import { AskFeedback, AskFeedbacks } from "#lib/domain/machine/feedback";
import { AskItem, AskItems } from "#lib/domain/machine/items";
import { AskReturn, AskReturns } from "#lib/domain/machine/returns";

const read = { method: "get", auth: "apiKey", accepts: [] } as const;
const ofOne = [...ofKey, "not_found"] as const;

/** What a machine with a key reads. */
export const readOperations = {
  listReturns: {
    ...read,
    path: "/api/v1/returns",
    scope: "returns:read",
    asks: AskReturns,
    answer: { schema: "ReturnPage", example: returnPageExample },
    codes: ofKey,
  },
  readReturn: {
    ...read,
    path: "/api/v1/returns/{returnNo}",
    scope: "returns:read",
    asks: AskReturn,
    answer: { schema: "ReturnFile", example: returnFileExample },
    codes: ofOne,
  },
  listItems: {
    ...read,
    path: "/api/v1/items",
    scope: "items:read",
    asks: AskItems,
    answer: { schema: "ItemPage", example: itemPageExample },
    codes: ofKey,
  },
  readItem: {
    ...read,
    path: "/api/v1/items/{plate}",
    scope: "items:read",
    asks: AskItem,
    answer: { schema: "Item", example: itemExample },
    codes: ofOne,
  },
  listBatches: {
    ...read,
    path: "/api/v1/batches",
    scope: "batches:read",
    asks: AskBatches,
    answer: { schema: "BatchPage", example: batchPageExample },
    codes: ofKey,
  },
  readPaper: {
    ...read,
    path: "/api/v1/documents/{number}",
    scope: "documents:read",
    asks: AskDocument,
    answer: { schema: "Text", types: ["application/pdf", "text/csv"] },
    codes: ofOne,
  },
  listFeedback: {
    ...read,
    path: "/api/v1/feedback",
    scope: "feedback:read",
    asks: AskFeedbacks,
    answer: { schema: "FeedbackPage", example: feedbackPageExample },
    codes: ofKey,
  },
  readFeedback: {
    ...read,
    path: "/api/v1/feedback/{messageId}",
    scope: "feedback:read",
    asks: AskFeedback,
    answer: { schema: "FeedbackFile", example: feedbackFileExample },
    codes: ofOne,
  },
} as const satisfies Readonly<Record<string, Operation>>;
