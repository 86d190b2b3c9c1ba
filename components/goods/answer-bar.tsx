import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";

type AnswerBarProps = {
  /** Nothing is left to pick; what the last answer did is still said. */
  isEmpty: boolean;
  said: ReactNode;
  selected: number;
  selectable: number;
  onSelectAll: (isSelected: boolean) => void;
  /** What the owner says of the outcome; null for who may not. */
  instruct: ReactNode;
  onConfirm: () => void;
  onDispute: () => void;
  pending: boolean;
  /** Why nothing can be answered now. */
  closed: string | null;
};

/** Picks all pieces of the page, answers for the picked ones, and says what the last answer did. */
export function AnswerBar(props: AnswerBarProps) {
  const t = useTranslations("goods");
  const { isEmpty, said, selected, selectable, closed } = props;
  return (
    <div className="flex flex-wrap items-center gap-3" data-print="hide">
      {!isEmpty && (
        <>
          <Checkbox
            isSelected={selected > 0 && selected === selectable}
            isIndeterminate={selected > 0 && selected < selectable}
            onChange={props.onSelectAll}
          >
            {t("selectAll")}
          </Checkbox>
          <span className="text-ink-2">{t("selected", { count: selected })}</span>
        </>
      )}
      {said}
      {!isEmpty && (
        <span className="ms-auto flex gap-2">
          {props.instruct}
          <Button disabledReason={closed} onClick={props.onDispute}>
            {t("dispute")}
          </Button>
          <Button
            variant="primary"
            disabledReason={closed}
            pending={props.pending}
            keyHint="Ctrl+Enter"
            onClick={props.onConfirm}
          >
            {t("confirm")}
          </Button>
        </span>
      )}
    </div>
  );
}
