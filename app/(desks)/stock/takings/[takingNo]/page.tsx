import { getTranslations } from "next-intl/server";
import { SubjectPaper } from "#components/papers/subject-paper";
import { TakingBench } from "#components/takings/taking-bench";
import { TakingResult } from "#components/takings/taking-result";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listDocuments } from "#lib/papers/list-documents";
import { getTaking } from "#lib/stock/get-taking";

type Props = { params: Promise<{ takingNo: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("takings");
  return { title: t("one", { takingNo: (await params).takingNo }) };
}

export default async function TakingPage({ params }: Props) {
  const t = await getTranslations("takings");
  const { takingNo } = await params;
  const { role, userId } = await currentActor();
  const taking = await readForPage(getTaking, { takingNo });
  if (taking.result === null) {
    const obstacle = !may(role, "taking.count") ? t("notCounter") : taking.mayCount ? null : t("otherCounts");
    return <TakingBench key={taking.step} taking={taking} userId={userId} obstacle={obstacle} />;
  }
  const obstacle = !may(role, "taking.sign") ? t("notSigner") : taking.maySign ? null : t("otherSigns");
  return (
    <>
      <TakingResult taking={taking} result={taking.result} obstacle={obstacle} />
      {taking.step === "signed" && <TakingReport takingNo={takingNo} mayMake={may(role, "document.make")} />}
    </>
  );
}

/** The report to customs as a numbered document. */
async function TakingReport({ takingNo, mayMake }: { takingNo: string; mayMake: boolean }) {
  const t = await getTranslations("documents");
  return (
    <SubjectPaper
      kind="taking_report"
      subjectNo={takingNo}
      papers={await readForPage(listDocuments, { subjectNos: [takingNo] })}
      obstacle={mayMake ? null : t("byWhom")}
    />
  );
}
