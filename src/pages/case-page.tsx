/** Placeholder until the case is there. */
export function Component() {
  return (
    <div className="page">
      <h1>…</h1>
    </div>
  );
}
