import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";

const PHASES = ["arrived", "admitted", "outcome", "completed"] as const;

export const MessageId = z.string().regex(/^[\x21-\x7e]{1,200}$/);

const Message = z.looseObject({
  formatVersion: z.union([z.string().min(1), z.number().int()]),
  id: MessageId,
  office: z.string(),
  phase: z.enum(PHASES),
});

/** What of a message the sandbox looks at. */
export type Read = { phase: string | null; problem: string | null };

const FIELDS = ["formatVersion", "id", "office", "phase"] as const;

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  maxNestedTags: 20,
});

/** The fields as attributes or elements of the root, or of what stands right below it. */
function fromXml(text: string): unknown {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  const { "?xml": _declaration, ...tree }: Record<string, unknown> = parser.parse(text);
  const root = Object.values(tree)[0];
  const found: Record<string, unknown> = {};
  for (const level of [root, ...(isObject(root) ? Object.values(root) : [])]) {
    if (!isObject(level)) continue;
    for (const name of FIELDS) if (typeof level[name] === "string") found[name] ??= level[name];
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a message of either format, as its content type says, and finds what is wrong with it. */
export function readFeedback(contentType: string, body: Buffer, office: string, id: string | null): Read {
  const text = body.toString("utf8");
  const value = /\bxml\b/.test(contentType) ? fromXml(text) : fromJson(text);
  const message = Message.safeParse(value);
  if (!message.success) {
    const phase = z.looseObject({ phase: z.enum(PHASES) }).safeParse(value);
    const field = message.error.issues[0]?.path.join(".") || "body";
    return { phase: phase.success ? phase.data.phase : null, problem: `message_invalid: ${field}` };
  }
  const { phase } = message.data;
  if (message.data.id !== id) return { phase, problem: "message_invalid: id differs from webhook-id" };
  if (message.data.office !== office)
    return { phase, problem: "message_invalid: office differs from the address" };
  return { phase, problem: null };
}
