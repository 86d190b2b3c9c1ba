import type { PackedPiece } from "#lib/domain/papers/claim-pack";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import { formatFen, formatMoment } from "#lib/i18n/format";
import { type ClaimPackWords, claimPackWords } from "#lib/papers/claim-pack-words";
import { photoName } from "#lib/papers/photo-name";

type Cells = readonly (string | null)[];

const style =
  "body{font:14px/1.5 sans-serif;margin:2em;max-width:60em}table{border-collapse:collapse;margin:.5em 0 1em;width:100%}" +
  "td,th{border:1px solid #999;padding:.2em .5em;text-align:start;vertical-align:top;overflow-wrap:anywhere}" +
  "img{max-width:14em;max-height:14em;margin:0 .5em .5em 0}section{break-after:page}";

/** The pack as a page to read and print, which needs nothing but the files beside it. */
export function claimPackPage(pieces: readonly PackedPiece[], language: PaperLanguage, now: Date): string {
  const words = claimPackWords(language);
  const title = escapeHtml(words.t("pack.title"));
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><style>${style}</style>`,
    `<h1>${title}</h1><p>${escapeHtml(words.t("pack.made", { at: formatMoment(now) }))}</p>`,
    ...pieces.map((piece) => sectionOf(piece, words)),
    "</html>",
  ].join("\n");
}

function sectionOf(piece: PackedPiece, words: ClaimPackWords): string {
  const { plate, goodsName, photos, papers } = piece;
  const pictures = photos.map((_, index) => `<img src="${photoName(plate, index)}" alt="${index + 1}">`);
  const links = papers.map(({ number }) => `<a href="papers/${number}.pdf">${escapeHtml(number)}</a>`);
  return `<section><h2>${escapeHtml(`${plate} ${goodsName}`)}</h2>${[
    table(factsOf(piece, words)),
    heading("findings", words),
    table(findingsOf(piece, words)),
    heading("claims", words),
    table(claimsOf(piece, words)),
    heading("photos", words),
    `<p>${pictures.join("")}</p>`,
    table(photos.map(({ sha256, takenAt }, index) => [`${index + 1}`, formatMoment(takenAt), sha256])),
    heading("papers", words),
    table(piece.goodsPapers.map((paper) => [paper.documentNo, paper.documentDate, paper.note])),
    `<p>${links.join(" ")}</p>`,
    heading("history", words),
    table(historyOf(piece, words)),
  ].join("\n")}</section>`;
}

function factsOf(piece: PackedPiece, words: ClaimPackWords): Cells[] {
  const { serialNo, batchCode, expiresOn, returnNo, orderNo, invtNo, shop, declaredFen } = piece;
  const facts: [Parameters<typeof heading>[0], string | null][] = [
    ["returnNo", returnNo],
    ["orderNo", orderNo],
    ["invtNo", invtNo],
    ["shop", shop],
    ["serialNo", serialNo],
    ["batchCode", batchCode],
    ["expiresOn", expiresOn],
    ["declared", yuan(declaredFen)],
  ];
  return facts.filter(([, value]) => value !== null).map(([key, value]) => [words.t(`pack.${key}`), value]);
}

function findingsOf({ findings }: PackedPiece, words: ClaimPackWords): Cells[] {
  return findings.map(({ kind, grade, verdict, note, foundAt }) => [
    words.t(`pack.${kind}`),
    formatMoment(foundAt),
    words.t(`grade.${grade}`),
    verdict && words.t(`verdict.${verdict}`),
    note,
  ]);
}

function claimsOf({ claims }: PackedPiece, words: ClaimPackWords): Cells[] {
  return claims.flatMap(({ reason, amountFen, claimedAt, end }) => [
    [words.t("pack.claimed"), formatMoment(claimedAt), yuan(amountFen), reason],
    ...(end
      ? [[words.t(`liable.${end.liable}`), formatMoment(end.endedAt), yuan(end.amountFen), end.reason]]
      : []),
  ]);
}

function historyOf({ history }: PackedPiece, { typeOf, factOf }: ClaimPackWords): Cells[] {
  const said = (body: object) =>
    Object.entries(body).flatMap(([key, value]) => {
      const name = factOf(key);
      if (name === null || value === null || typeof value === "object" || key === "liable") return [];
      return [`${name} ${key === "amountFen" ? formatFen(Number(value)) : value}`];
    });
  return history.map(({ sequence, hash, type, at, body }) => [
    `${sequence}`,
    formatMoment(at),
    typeOf(type),
    said(body).join("; "),
    hash,
  ]);
}

const yuan = (fen: number | null) => (fen === null ? null : `¥${formatFen(fen)}`);

type Heading =
  | "findings"
  | "claims"
  | "photos"
  | "papers"
  | "history"
  | "returnNo"
  | "orderNo"
  | "invtNo"
  | "shop"
  | "serialNo"
  | "batchCode"
  | "expiresOn"
  | "declared";

function heading(key: Heading, words: ClaimPackWords): string {
  return `<h3>${escapeHtml(words.t(`pack.${key}`))}</h3>`;
}

function table(rows: readonly Cells[]): string {
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell ?? "")}</td>`).join("")}</tr>`,
  );
  return rows.length === 0 ? "<p>—</p>" : `<table>${body.join("\n")}</table>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
