/** What one person did or proposed and another must say yes to before it counts. */
type ApprovalKind =
  | "destroy"
  | "move_out"
  | "destruction_list"
  | "explanation"
  | "taking"
  | "account"
  | "training";

export type Approval = {
  kind: ApprovalKind;
  /** The number or the name of what is approved, and where that is done. */
  subject: string;
  href: string;
  /** Whose it is or what it becomes, in a word or two; empty for nothing more to say. */
  detail: string;
  by: string | null;
  since: Date;
  /** The asking person had a hand in it: somebody else decides. */
  isOwn: boolean;
};
