import { actorOfRequest } from "#lib/auth/actor-of-request";
import { AskClaimPack, type PackedPiece } from "#lib/domain/papers/claim-pack";
import { answering } from "#lib/http/answering";
import { claimPackPage } from "#lib/papers/claim-pack-page";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { photoName } from "#lib/papers/photo-name";
import { type ZipEntry, zipOf } from "#lib/papers/zip";
import { runUseCase, type UseCase } from "#lib/run-use-case";

type ReadPhoto = (photo: { sha256: string; isBlurred: boolean }) => Promise<Uint8Array>;

const headers = {
  "content-type": "application/zip",
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
};

/**
 * Serves what speaks for and against claims for some pieces in one ZIP, as `?plates=A,B&language=zh|en`: a page to read,
 * the facts for machines, the photos, and the papers as PDF. A photo that is missing or altered is refused in words.
 */
export function serveClaimPack(
  request: Request,
  read: UseCase<AskClaimPack, PackedPiece[]>,
  readPhoto: ReadPhoto,
): Promise<Response> {
  return answering(async (requestId) => {
    const actor = await actorOfRequest(request);
    const asked = AskClaimPack.parse(Object.fromEntries(new URL(request.url).searchParams));
    const now = new Date();
    const pieces = await runUseCase(actor, read, asked, { requestId, now });
    const zip = zipOf(await claimPackFiles(pieces, asked.language, now, readPhoto));
    const disposition = `attachment; filename="claim-${pieces[0]?.plate ?? "pack"}.zip"`;
    return new Response(new Uint8Array(zip), { headers: { ...headers, "content-disposition": disposition } });
  });
}

/** The files of a pack; a paper of several pieces is in it once, and a label's photo only blurred. */
export async function claimPackFiles(
  pieces: readonly PackedPiece[],
  language: AskClaimPack["language"],
  now: Date,
  readPhoto: ReadPhoto,
): Promise<ZipEntry[]> {
  const text = (name: string, body: string) => ({ name, bytes: new TextEncoder().encode(body), at: now });
  const files: ZipEntry[] = [
    text("index.html", claimPackPage(pieces, language, now)),
    text("facts.json", JSON.stringify({ madeAt: now, pieces: pieces.map(withoutContent) }, null, 2)),
  ];
  for (const { plate, photos } of pieces) {
    for (const [index, { sha256, motif, takenAt }] of photos.entries()) {
      const bytes = await readPhoto({ sha256, isBlurred: motif === "label" });
      files.push({ name: photoName(plate, index), bytes, at: takenAt });
    }
  }
  const papers = new Map(pieces.flatMap((piece) => piece.papers).map((paper) => [paper.number, paper]));
  for (const { number, ...paper } of papers.values()) {
    files.push({ name: `papers/${number}.pdf`, bytes: await renderPdf(paper, language), at: now });
  }
  return files;
}

/** The papers lie beside it; their numbers and hashes are facts of the piece. */
function withoutContent({ papers, ...piece }: PackedPiece) {
  return { ...piece, papers: papers.map(({ number, sha256 }) => ({ number, sha256 })) };
}
