import { useTranslations } from "next-intl";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useClosingAct } from "#components/item/use-closing-act";

type RejectDialogProps = { messageId: string; onClose: () => void };

/** An office says no to a message, with the reason that the house must answer. */
export function RejectDialog({ messageId, onClose }: RejectDialogProps) {
  const t = useTranslations("feedback.inbox.reject");
  const rejecting = useClosingAct<{ messageId: string; reason: string }>("/api/rejections", onClose);
  return (
    <ReasonDialog
      title={t("title")}
      act={t("act")}
      body={t("body")}
      label={t("reason")}
      needsReason={t("needsReason")}
      maxLength={1000}
      isPending={rejecting.isPending}
      error={rejecting.error}
      onAct={(reason) => rejecting.mutate({ messageId, reason })}
      onClose={onClose}
    />
  );
}
