import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StandView } from "#components/shift/stand-view";
import { DateTime } from "#components/ui/date-time";
import { PrintButton } from "#components/ui/print-button";
import { TextLink } from "#components/ui/text-link";
import { readForPage } from "#lib/http/read-for-page";
import { GetShiftHandover, getShiftHandover } from "#lib/receiving/get-shift-handover";

type Props = { params: Promise<{ handoverNo: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shift.sheet");
  return { title: t("name") };
}

export default async function HandOverSheetPage({ params }: Props) {
  const t = await getTranslations("shift.sheet");
  const asked = GetShiftHandover.safeParse(await params);
  if (!asked.success) notFound();
  const signed = await readForPage(getShiftHandover, asked.data);
  const { handoverNo, bench, stand, pendingScans, pendingPhotos, note, givenBy, takenBy, signedAt } = signed;
  return (
    <main className="flex flex-col gap-4 p-6 print:p-0">
      <h1 className="text-title font-semibold">{t("title", { handoverNo, bench })}</h1>
      <p>
        <DateTime at={signedAt} exact /> · {t("signed", { givenBy, takenBy })}
      </p>
      {note && <p className="measure">{note}</p>}
      <StandView stand={stand} pendingScans={pendingScans} pendingPhotos={pendingPhotos} />
      <div className="flex items-center gap-4" data-print="hide">
        <PrintButton>{t("print")}</PrintButton>
        <TextLink href="/hand-over">{t("back")}</TextLink>
      </div>
    </main>
  );
}
