/** Says a sentence to those who hear the page. */
export function announce(sentence) {
  const place = document.getElementById('announcer');
  if (place) place.textContent = sentence;
}
