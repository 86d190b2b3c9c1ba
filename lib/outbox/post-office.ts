import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { isLoopbackName } from "#lib/domain/loopback";
import { env } from "#lib/env";
import type { Letter } from "#lib/outbox/channel";
import { notSent, type Sent } from "#lib/outbox/send-outcome";

const timeoutMs = 10_000;
/** A mailbox that is refused today may be there tomorrow; asking every minute is what gets a sender shut out. */
const refusedForMs = 3_600_000;
const busyForMs = 300_000;

/**
 * Hands one letter to the post office of the house; an answer of its own accord, whatever it is, is an outcome and
 * not an error. Nothing is said in clear but to this very machine. The same letter has the same Message-ID at every attempt.
 */
export async function postLetter(letter: Letter): Promise<Sent> {
  const { SMTP_URL: url } = env();
  if (!url) return notSent("not_addressable");
  const office = createTransport(optionsOf(new URL(url)));
  const { id, from, fromName, to, subject, text } = letter;
  try {
    await office.sendMail({
      from: { name: fromName, address: from },
      to: { name: "", address: to },
      subject,
      text,
      textEncoding: "base64",
      messageId: `<${createHash("sha256").update(id).digest("hex").slice(0, 32)}@${from.split("@")[1]}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { delivered: true, status: 250, trouble: null, words: "", retryAfterMs: null };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    office.close();
  }
}

function optionsOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLoopbackName(hostname),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
}

/** Its words name the recipient, so only its number is kept, and at which command it came. */
function outcomeOf(error: unknown): Sent {
  const { responseCode, command, code } = Object(error) as Record<string, unknown>;
  if (typeof responseCode !== "number") return notSent(code === "ETIMEDOUT" ? "timeout" : "unreachable");
  const at = { delivered: false, status: responseCode, words: String(command ?? "") } as const;
  const isOfLetter = command === "RCPT TO" || command === "DATA";
  if (!isOfLetter) return { ...at, trouble: "broken", retryAfterMs: null };
  return responseCode >= 500
    ? { ...at, trouble: "refused", retryAfterMs: refusedForMs }
    : { ...at, trouble: "busy", retryAfterMs: busyForMs };
}
