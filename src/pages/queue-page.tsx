/** Placeholder until the list is there. */
export function Component() {
  return (
    <div className="page">
      <h1>…</h1>
    </div>
  );
}
