import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PhoneDesk } from "#components/evidence/phone-desk";
import { PlainPage } from "#components/shell/plain-page";
import { themeCookie, toTheme } from "#components/shell/theme";
import { Notice } from "#components/ui/notice";
import { systemActor } from "#lib/context";
import { AppError } from "#lib/errors";
import { findInvitation } from "#lib/evidence/find-invitation";
import { runUseCase } from "#lib/run-use-case";

export default async function PhonePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const t = await getTranslations();
  const jar = await cookies();
  const of = await subjectOf(code);
  return (
    <PlainPage product={t("common.product")} theme={toTheme(jar.get(themeCookie)?.value)}>
      {of ? (
        <PhoneDesk code={code} subject={of} />
      ) : (
        <Notice tone="attention" title={t("evidence.phone.over")}>
          {t("evidence.phone.anew")}
        </Notice>
      )}
    </PlainPage>
  );
}

/** What the phone may photograph; null when the time is over, or nobody invited it. */
async function subjectOf(code: string) {
  try {
    return (await runUseCase(systemActor, findInvitation, { code })).of;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
