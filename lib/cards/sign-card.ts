import { timingSafeEqual } from "node:crypto";
import { type Command, type CommandCard, commands } from "#lib/domain/command";
import { blindIndex } from "#lib/vault";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const signatureLength = 10;

/** What stands on a card: digits, capitals and hyphens only (R10), with fifty bits of a keyed digest at the end. */
export function signedCard(command: Command, setNo: number): string {
  return `CMD-${command}-${setNo}-${signatureOf(command, setNo)}`;
}

/** Every card of a set, in the order of printing. */
export function cardsOfSet(setNo: number): { command: Command; code: string }[] {
  return commands.map((command) => ({ command, code: signedCard(command, setNo) }));
}

/** Whether the house itself printed a card. */
export function isSigned({ command, setNo, signature }: CommandCard): boolean {
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(command, setNo)));
}

function signatureOf(command: Command, setNo: number): string {
  const digest = blindIndex(`${command} ${setNo}`, "command-card");
  const bits = digest.readBigUInt64BE();
  return Array.from({ length: signatureLength }, (_, at) =>
    ALPHABET.charAt(Number((bits >> BigInt(5 * at)) & 31n)),
  ).join("");
}
