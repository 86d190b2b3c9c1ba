import type { LoadMoment } from "#lib/domain/photo";

/** A piece or a box; the fields' names are those the server reads. */
export type GoodsSubject = { plate: string } | { waybillNo: string };

/** Of what a photo is: goods, or a load before or after its destruction. */
export type PhotoSubject = GoodsSubject | { batchNo: string; moment: LoadMoment };

/** The code that names the subject on the goods. */
export function codeOfSubject(subject: PhotoSubject): string {
  if ("batchNo" in subject) return subject.batchNo;
  return "plate" in subject ? subject.plate : subject.waybillNo;
}

/** Whether two photos are of the same thing, and of a load at the same moment. */
export function isSameSubject(one: PhotoSubject, other: PhotoSubject): boolean {
  if ("moment" in one !== "moment" in other || "plate" in one !== "plate" in other) return false;
  const isSameMoment = !("moment" in one && "moment" in other) || one.moment === other.moment;
  return isSameMoment && codeOfSubject(one) === codeOfSubject(other);
}
