/** Where the labels of some returns come as a file. */
export function returnLabelUrl(returnNos: readonly string[]): string {
  return `/api/return-labels?returnNos=${returnNos.join(",")}&format=pdf`;
}
