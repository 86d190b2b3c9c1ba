const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";
const groups = 4;
const groupLength = 4;

/** A password that is told once and works until its person has changed it; made here, so that it travels one way. */
export function makeFirstPassword(): string {
  const drawn = crypto.getRandomValues(new Uint32Array(groups * groupLength));
  const text = [...drawn].map((number) => letters.charAt(number % letters.length)).join("");
  return (text.match(/.{4}/g) ?? []).join("-");
}
