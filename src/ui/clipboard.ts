/**
 * Copies a text; false if the browser allows neither way, so that the caller can show the text to be
 * copied by hand. The clipboard interface is missing on plain http and refused in some embeddings.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'spoken';
  document.body.append(field);
  field.select();
  try {
    // Deprecated, and still the only way left where the interface above is refused.
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
