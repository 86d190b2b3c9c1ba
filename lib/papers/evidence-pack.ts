import { createHash } from "node:crypto";
import { type EvidencePack, messageFile } from "#lib/domain/evidence-pack";
import { env } from "#lib/env";
import { packSummary } from "#lib/papers/pack-summary";
import { type ZipEntry, zipOf } from "#lib/papers/zip";

/**
 * A pack of evidence as one ZIP: a summary in both languages, the facts, each message in the very text that travels,
 * the photos, and a manifest with the SHA-256 of every file, which the office's own key signs where it has one.
 */
export function evidencePack(pack: EvidencePack): Uint8Array {
  const entries = [...textsOf(pack), ...photosOf(pack)];
  const manifest = json(manifestOf(pack, entries));
  const { returnNo } = pack.facts;
  const at = pack.packedAt;
  const signature = pack.sign?.(`evidence.${returnNo}.${at.getTime()}`, manifest);
  return zipOf([
    ...entries,
    { name: "manifest.json", bytes: bytesOf(manifest), at },
    ...(signature ? [{ name: "manifest.signature.json", bytes: bytesOf(json(signature)), at }] : []),
  ]);
}

function textsOf(pack: EvidencePack): ZipEntry[] {
  const { facts, messages, packedAt: at } = pack;
  const index = messages.map(({ text, ...message }, place) => ({
    ...message,
    file: messageFile({ text, ...message }, place),
  }));
  return [
    { name: "summary.zh.html", bytes: bytesOf(packSummary(pack, "zh")), at },
    { name: "summary.en.html", bytes: bytesOf(packSummary(pack, "en")), at },
    { name: "facts.json", bytes: bytesOf(json(facts)), at },
    { name: "messages/index.json", bytes: bytesOf(json(index)), at },
    ...messages.map((message, place) => ({
      name: messageFile(message, place),
      bytes: bytesOf(message.text),
      at: message.createdAt,
    })),
  ];
}

function photosOf({ photos }: EvidencePack): ZipEntry[] {
  return photos.flatMap(({ file, takenAt }) => (file ? [{ ...file, at: takenAt }] : []));
}

function manifestOf({ facts, photos, packedAt }: EvidencePack, entries: readonly ZipEntry[]) {
  return {
    formatVersion: "1",
    returnNo: facts.returnNo,
    office: facts.officeCode,
    issuedBy: { code: env().DECLARANT_COP_CODE, name: env().DECLARANT_COP_NAME },
    packedAt,
    files: entries.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
    photos: photos.map(({ plate, takenAt, sha256, isBlurred, file, trouble }) => ({
      ...{ plate, takenAt, keptSha256: sha256, isBlurred, file: file?.name ?? null, trouble },
    })),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
