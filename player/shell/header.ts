/** The counter and the graduated scale of the header: `i` of `n` steps, told in words beside the title; beyond `n` all is done. */
export function showPlace(i: number, n: number, words: string): void {
  document.getElementById('counter')!.textContent = words;
  const scale = document.getElementById('scale')!;
  scale.className = i < 1 || i > n ? 'scale bare' : 'scale';
  scale.style.setProperty('--n', String(n));
  scale.style.setProperty('--i', String(i));
}
