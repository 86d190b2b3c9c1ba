import { maxApplications, partsOfRefundMessage } from "#lib/domain/ceb/refund-message";

/** Some two to three megabytes: what a platform surely takes at once. */
const maxCharacters = 1_000_000;

/**
 * Parts documents into messages in their order: at most `perMessage` each, never more than the schema allows or
 * a million characters, and only those together that end in the same transport part.
 */
export function splitIntoMessages<T extends { xml: string }>(
  documents: readonly T[],
  perMessage: number,
): T[][] {
  const atMost = Math.min(perMessage, maxApplications);
  const groups: T[][] = [];
  let room = { transport: "", left: 0, characters: 0 };
  for (const document of documents) {
    const { transport } = partsOfRefundMessage(document.xml);
    const group = groups.at(-1);
    const fits = room.left > 0 && room.transport === transport && document.xml.length <= room.characters;
    if (group && fits) {
      group.push(document);
      room = { transport, left: room.left - 1, characters: room.characters - document.xml.length };
    } else {
      groups.push([document]);
      room = { transport, left: atMost - 1, characters: maxCharacters - document.xml.length };
    }
  }
  return groups;
}
