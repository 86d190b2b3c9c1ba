"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { newScanKey } from "#components/scan/new-scan-key";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";
import type { PlannedShare } from "#lib/domain/selection/judge-share";
import type { SelectionPlan } from "#lib/domain/selection/plan";
import { type ApiError, postJson } from "#lib/http/fetch-json";

type Preview = { pieces: number; shares: readonly PlannedShare[] };

/** What a plan would have drawn of the last thirty days' pieces, asked for before it is signed. */
export function PlanPreview({ plan }: { plan: SelectionPlan | null }) {
  const t = useTranslations("selection");
  const words = useErrorWords();
  const preview = useMutation<Preview & { of: SelectionPlan }, ApiError, SelectionPlan>({
    mutationFn: async (asked) => ({
      ...(await postJson<Preview>(
        "/api/selection-previews",
        { plan: asked },
        { idempotencyKey: newScanKey(Date.now()) },
      )),
      of: asked,
    }),
  });
  const { data } = preview;
  // A preview of another plan than the one in the form would mislead.
  const isCurrent = data && JSON.stringify(data.of) === JSON.stringify(plan);
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button
          pending={preview.isPending}
          disabledReason={plan ? null : t("trouble.plan")}
          onClick={() => plan && preview.mutate(plan)}
        >
          {t("preview")}
        </Button>
      </div>
      {preview.error && <StatusLine tone="stop">{words(preview.error)}</StatusLine>}
      <div aria-live="polite">{isCurrent && <Shares {...data} />}</div>
    </div>
  );
}

function Shares({ pieces, shares }: Preview) {
  const t = useTranslations("selection");
  if (pieces === 0) return <p>{t("previewNone")}</p>;
  const whole = shares.reduce((sum, { expected }) => sum + expected, 0);
  return (
    <>
      <p className="font-medium">
        {t("previewSays", {
          pieces,
          drawn: Math.round(whole),
          percent: ((whole / pieces) * 100).toFixed(1),
        })}
      </p>
      <ul className="text-ink-2">
        {shares
          .filter(({ count }) => count > 0)
          .map(({ group, count, expected }) => (
            <li key={group}>
              {t("previewGroup", { group: t(`group.${group}`), count, drawn: Math.round(expected) })}
            </li>
          ))}
      </ul>
    </>
  );
}
