import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { ItemState } from "#lib/domain/item";

export const toneOfState = {
  received: "pending",
  inspected: "pending",
  declared: "pending",
  admitted: "ok",
  booked: "ok",
  staged: "ready",
  closed: "already",
  moved_out: "already",
  void: "ready",
  detained: "stop",
  missing: "stop",
} as const satisfies Record<ItemState, Tone>;

type StatesCellProps = {
  states: readonly { state: ItemState; pieces: number }[];
  onHold: boolean;
  disputed: boolean;
  /** Said where no piece is in sight. */
  none: string;
};

/** Where the pieces of a return stand, how many in each state. */
export function StatesCell({ states, onHold, disputed, none }: StatesCellProps) {
  const t = useTranslations("returns");
  const item = useTranslations("item");
  if (states.length === 0) return <span className="whitespace-nowrap text-ink-2">{none}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {states.map(({ state, pieces }) => (
        <Badge key={state} tone={toneOfState[state]}>
          {t("pieces", { state: item(`state.${state}`), count: pieces })}
        </Badge>
      ))}
      {disputed && <Badge tone="attention">{t("stage.disputed")}</Badge>}
      {onHold && !disputed && <Badge tone="attention">{t("stage.held")}</Badge>}
    </span>
  );
}
