import { parseCebTime } from "#lib/domain/ceb/ceb-time";
import { type CebTree, leavesOf } from "#lib/domain/ceb/ceb-tree";
import { type Checked, problem } from "#lib/domain/ceb/problem";
import { FORMAT_RETURN } from "#lib/domain/ceb/receipt-fields";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

/** CEB900: the platform cannot read a message of ours. What it names of it is all there is to find it by. */
export type FormatRefusal = {
  guid: string;
  returnStatus: string;
  returnedAt: Date;
  returnInfo: string;
  /** The message's own id, as its envelope had it. */
  messageId: string | null;
  /** Numbers of documents, where it repeats our message. */
  copNos: readonly string[];
};

/** Reads one `MessageReturn` element of a CEB900; our message stands in it as text, as base64 or as elements. */
export function formatRefusalFromTree(tree: CebTree): Checked<FormatRefusal> {
  const record = leavesOf(tree);
  const problems = validateFields(FORMAT_RETURN, record);
  const returnedAt = parseCebTime(record.returnTime ?? "");
  if (problems.length > 0) return { ok: false, problems };
  if (!returnedAt) return { ok: false, problems: [problem("returnTime", "invalid_time")] };
  const fields = pickFields(FORMAT_RETURN, record);
  const repeated = tree.children.find(({ name }) => name === "oriBizMessage");
  return {
    ok: true,
    document: {
      guid: fields.guid ?? "",
      returnStatus: fields.returnStatus,
      returnedAt,
      returnInfo: fields.returnInfo ?? "",
      messageId: fields.oriCopMsgId,
      copNos: repeated ? copNosIn(repeated) : [],
    },
  };
}

/** Our own numbers are plain: neither entities nor blanks stand in them. */
const copNo = /<(?:[\w.-]+:)?copNo>\s*([\w-]{1,20})\s*</g;

function copNosIn(repeated: CebTree): string[] {
  const found = [...textsNamed(repeated, "copNo"), ...copNosOfText(repeated.text)];
  return [...new Set(found)].slice(0, 100);
}

function textsNamed(tree: CebTree, name: string): string[] {
  const own = tree.name === name && tree.text ? [tree.text] : [];
  return [...own, ...tree.children.flatMap((child) => textsNamed(child, name))];
}

function copNosOfText(text: string): string[] {
  const xml = text.startsWith("<") ? text : fromBase64(text);
  return [...xml.matchAll(copNo)].flatMap((match) => match[1] ?? []);
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/\s/g, ""));
  } catch {
    return "";
  }
}
