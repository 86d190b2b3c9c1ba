import type { Candidate, DueMessage, ListFacts } from "#lib/domain/due-feedback";
import type { FeedbackFacts } from "#lib/domain/feedback-statement";

/** The next revision of a message, when its office wants it and it says something new; names what it replaces. */
export function asRevision(
  list: ListFacts,
  candidate: Candidate,
  digest: (facts: FeedbackFacts) => string,
): DueMessage[] {
  const earlier = list.sent
    .filter((message) => message.subjectKey === candidate.subjectKey && message.phase === candidate.phase)
    .sort((a, b) => b.sequence - a.sequence)[0];
  const isWanted = candidate.final || earlier !== undefined || list.phases.includes(candidate.phase);
  if (!isWanted) return [];
  const factsDigest = digest(candidate.facts);
  if (earlier?.factsDigest === factsDigest && !earlier.explained) return [];
  const sequence = (earlier?.sequence ?? 0) + 1;
  return [
    {
      ...candidate,
      id: `${candidate.subjectKey}.${candidate.phase}.${sequence}`,
      sequence,
      supersedes: earlier?.id ?? null,
      factsDigest,
    },
  ];
}
