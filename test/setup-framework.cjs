if (typeof document !== "undefined") {
  // A busy machine must not fail a test of the pane that only takes its time.
  require("@testing-library/react").configure({ asyncUtilTimeout: 10_000 });
  failOnWarnings();
}
// Fluent's MessageBar asks for it and jsdom has none.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** What React has to say against the pane, such as of two parts with one key, fails the test in which it is said. */
function failOnWarnings() {
  const { error } = console;
  let said = [];
  beforeEach(() => {
    said = [];
    console.error = (...what) => {
      said.push(what.map(String).join(" "));
      error(...what);
    };
  });
  afterEach(() => {
    console.error = error;
    expect(said).toEqual([]);
  });
}
