import { type EvidencePack, messageFile, type PackedMessage } from "#lib/domain/evidence-pack";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import { env } from "#lib/env";
import { formatFen, formatMoment } from "#lib/i18n/format";
import { type HtmlSection, htmlPage } from "#lib/papers/html-page";
import { packWords } from "#lib/papers/pack-words";

type Words = ReturnType<typeof packWords>;

/** What a pack holds, to be read and printed by people; times are Shanghai's, amounts yuan. */
export function packSummary(pack: EvidencePack, language: PaperLanguage): string {
  const words = packWords(language);
  const { own } = words;
  return htmlPage(language, `${own("pack.title")} ${pack.facts.returnNo}`, [
    head(pack, words),
    tax(pack, words),
    pieces(pack, words),
    findings(pack, words),
    messages(pack, words),
    photos(pack, words),
    {
      title: own("pack.proof"),
      notes: [own("pack.hashes"), own(pack.sign ? "pack.signed" : "pack.unsigned"), own("pack.leftOut")],
      rows: [],
    },
  ]);
}

function head({ facts, packedAt }: EvidencePack, { own }: Words): HtmlSection {
  const { list, officeCode, officeName } = facts;
  return {
    title: own("pack.return"),
    rows: [
      [own("pack.returnNo"), facts.returnNo],
      [own("pack.listNo"), list?.invtNo ?? ""],
      [own("pack.orderNo"), facts.orderNo ?? ""],
      [own("pack.office"), [officeName, officeCode].filter(Boolean).join(" ")],
      [own("pack.shop"), list ? `${list.ebpName} / ${list.ebcName}` : ""],
      [
        own("pack.applications"),
        facts.applications.map(({ applicationNo }) => applicationNo).join(own("and")),
      ],
      [own("issuer"), env().DECLARANT_COP_NAME],
      [own("pack.packedAt"), formatMoment(packedAt)],
    ],
  };
}

function tax({ facts, messages: said }: EvidencePack, { own, feedback }: Words): HtmlSection {
  const told = said.filter(({ superseded, tax: { allowanceFen } }) => !superseded && allowanceFen !== null);
  return {
    title: own("pack.tax"),
    notes: [own("pack.estimate")],
    head: [own("pack.of"), own("pack.notLevied"), own("pack.allowance")],
    rows: [
      [own("pack.wholeReturn"), yuan(facts.tax?.taxFen), yuan(facts.tax?.allowanceFen)],
      ...told.map(({ phase, sequence, tax: { amountFen, allowanceFen } }) => [
        `${feedback(`phase.${phase}`)} ${feedback("revision", { sequence })}`,
        ...[yuan(amountFen), yuan(allowanceFen)],
      ]),
    ],
  };
}

function pieces({ facts }: EvidencePack, { own, item }: Words): HtmlSection {
  return {
    title: own("pack.pieces", { count: facts.pieces.length }),
    head: (["plate", "goods", "state", "grade", "verdict", "outcome"] as const).map((key) =>
      own(`pack.column.${key}`),
    ),
    rows: facts.pieces.map(({ plate, goodsName, state, grade, verdict, outcome }) => [
      ...[plate, goodsName, item(`state.${state}`), grade ? item(`grade.${grade}`) : ""],
      ...[verdict ? item(`verdict.${verdict}`) : "", outcome ? item(`outcome.${outcome}`) : ""],
    ]),
  };
}

function findings({ facts }: EvidencePack, { own, item }: Words): HtmlSection {
  return {
    title: own("pack.findings"),
    notes: facts.findings.length === 0 ? [own("pack.none")] : [],
    head: (["plate", "round", "kind", "grade", "verdict", "note", "at"] as const).map((key) =>
      own(`pack.column.${key}`),
    ),
    rows: facts.findings.map(({ plate, round, kind, grade, verdict, note, foundAt, takenBackAt }) => [
      ...[plate, String(round), own(`pack.kind.${kind}`), item(`grade.${grade}`)],
      ...[verdict ? item(`verdict.${verdict}`) : "", note ?? ""],
      formatMoment(foundAt) + (takenBackAt ? ` ${own("pack.takenBack")}` : ""),
    ]),
  };
}

function messages({ messages: said }: EvidencePack, { own, feedback }: Words): HtmlSection {
  const stateOf = ({ state, superseded }: PackedMessage) =>
    superseded ? `${feedback(`state.${state}`)} · ${feedback("superseded")}` : feedback(`state.${state}`);
  return {
    title: own("pack.messages"),
    notes: said.length === 0 ? [own("pack.none")] : [],
    head: (["phase", "written", "delivered", "answered", "messageState", "reason", "file"] as const).map(
      (key) => own(`pack.column.${key}`),
    ),
    rows: said.map((message, place) => [
      `${feedback(`phase.${message.phase}`)} ${feedback("revision", { sequence: message.sequence })}`,
      ...[moment(message.createdAt), moment(message.deliveredAt)],
      moment(message.acknowledgedAt ?? message.rejectedAt),
      ...[stateOf(message), message.rejectionReason ?? "", messageFile(message, place)],
    ]),
  };
}

function photos({ photos: taken }: EvidencePack, { own }: Words): HtmlSection {
  return {
    title: own("pack.photos", { count: taken.length }),
    notes: taken.some(({ isBlurred }) => isBlurred) ? [own("pack.blurred")] : [],
    head: (["photo", "plate", "taken", "keptHash"] as const).map((key) => own(`pack.column.${key}`)),
    rows: taken.map(({ file, plate, takenAt, sha256, trouble }) => [
      file ? { image: file.name } : own(`pack.trouble.${trouble ?? "photo_missing"}`),
      ...[plate, moment(takenAt), sha256],
    ]),
  };
}

function moment(at: Date | null): string {
  return at ? formatMoment(at) : "";
}

/** What is not known is not nothing. */
function yuan(fen: number | null | undefined): string {
  return fen === null || fen === undefined ? "—" : formatFen(fen);
}
