const CHARACTERS = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;
const PAIR = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

/**
 * Whether the last two characters are the check characters of the ones before them: values weighted by the primes
 * from the right, modulo 1021 (GS1 General Specifications 7.9.5).
 */
export function hasCheckPair(text: string): boolean {
  if (text.length < 2) return false;
  const body = [...text.slice(0, -2)].reverse();
  const weights = primes(body.length);
  const sum = body.reduce((total, one, at) => total + CHARACTERS.indexOf(one) * (weights[at] ?? 0), 0) % 1021;
  return text.slice(-2) === `${PAIR.charAt(sum >> 5)}${PAIR.charAt(sum & 31)}`;
}
