import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";

type LeftOutNoticeProps = { waybills: readonly string[]; onTakeIn: () => void };

/** Parcels that did not arrive because their vehicle is handed over, and the way to let them arrive without it. */
export function LeftOutNotice({ waybills, onTakeIn }: LeftOutNoticeProps) {
  const t = useTranslations("dock.leftOut");
  if (waybills.length === 0) return null;
  const count = waybills.length;
  return (
    <Notice
      tone="attention"
      title={t("title", { count })}
      action={
        <Button keyHint="9" onClick={onTakeIn}>
          {t("takeIn", { count })}
        </Button>
      }
    >
      <ul aria-label={t("title", { count })} className="max-h-48 overflow-y-auto">
        {waybills.map((waybillNo) => (
          <li key={waybillNo}>
            <Code value={waybillNo} group={4} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
