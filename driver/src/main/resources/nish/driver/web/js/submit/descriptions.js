/** Ace places a description before the list beside it has its height, and so over the list; this lets the list come first. */
export function afterTheList(editor, {Autocomplete}) {
  const completer = Autocomplete.for(editor);
  const show = completer.showDocTooltip;
  completer.showDocTooltip = (item) => setTimeout(() => {
    if (completer.popup?.isOpen) show.call(completer, item);
  }, 60);
}
