import type { Door } from "#lib/access/door.testing";

/** The machine API: who holds a key may with it what the account may. */
export const machinesDoors = {
  "GET /api/v1/batches": ["document.read", "own"],
  "POST /api/v1/customs/instructions": ["customs", "all"],
  "POST /api/v1/customs/receipts": ["customs", "all"],
  "GET /api/v1/documents/[number]": ["document.read", "own"],
  "GET /api/v1/feedback": ["feedback.read", "own"],
  "GET /api/v1/feedback/[messageId]": ["feedback.read", "own"],
  "POST /api/v1/feedback/acknowledgements": ["signature", "all"],
  "POST /api/v1/import-lists": ["import.write", "house"],
  "GET /api/v1/items": ["returns.read", "own"],
  "GET /api/v1/items/[plate]": ["returns.read", "own"],
  "GET /api/v1/openapi.json": ["anybody", "all"],
  "GET /api/v1/returns": ["returns.read", "own"],
  "POST /api/v1/returns": ["return.announce", "own"],
  "GET /api/v1/returns/[returnNo]": ["returns.read", "own"],
} as const satisfies Readonly<Record<string, Door>>;
