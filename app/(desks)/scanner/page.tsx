import { getTranslations } from "next-intl/server";
import { ScannerDesk } from "#components/scanner/scanner-desk";
import { readForPage } from "#lib/http/read-for-page";
import { openScannerCheck } from "#lib/scanner/open-scanner-check";

export async function generateMetadata() {
  const t = await getTranslations("scanner");
  return { title: t("title") };
}

export default async function ScannerPage() {
  const { codes, benches } = await readForPage((ctx) => openScannerCheck(ctx), undefined);
  return <ScannerDesk codes={codes} benches={benches} />;
}
