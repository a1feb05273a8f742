/** Does something whose failure must not keep the lesson from going on; the error still reaches `window.onerror`. */
export function safely(act: () => void): void {
  try {
    act();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
