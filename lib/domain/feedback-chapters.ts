import type { FeedbackPhase } from "#lib/domain/feedback";
import { quantities } from "#lib/domain/feedback-quantities";
import type { FeedbackFacts } from "#lib/domain/feedback-statement";

/** A chapter that a recall opened on a piece of the list. */
export type FeedbackChapter = {
  parcelId: string;
  applicationId: string | null;
  gnum: number;
  lineQty: string;
  recallNo: string;
  phase: FeedbackPhase;
  /** The recall still counts for the piece. */
  open: boolean;
};

/** What recalls say of the pieces of a message; nothing where none speaks of them, so that it is not said anew. */
export function recalled(chapters: readonly FeedbackChapter[]): Pick<FeedbackFacts, "recalled"> {
  if (chapters.length === 0) return {};
  const groups = Map.groupBy(chapters, ({ recallNo, open }) => `${recallNo} ${open}`);
  const said = [...groups.values()].flatMap((group) => {
    const [{ recallNo, open } = { recallNo: "", open: false }] = group;
    return quantities(group).map((line) => ({ recallNo, open, ...line }));
  });
  return { recalled: said.sort((a, b) => a.recallNo.localeCompare(b.recallNo, "en") || a.gnum - b.gnum) };
}
