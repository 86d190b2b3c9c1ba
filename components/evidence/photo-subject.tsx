/** Of what a photo is; the field's name is the one the server reads. */
export type PhotoSubject = { plate: string } | { waybillNo: string };

/** The code that names the subject on the goods. */
export function codeOfSubject(subject: PhotoSubject): string {
  return "plate" in subject ? subject.plate : subject.waybillNo;
}

/** Whether two photos are of the same thing. */
export function isSameSubject(one: PhotoSubject, other: PhotoSubject): boolean {
  return "plate" in one === "plate" in other && codeOfSubject(one) === codeOfSubject(other);
}
