// A busy machine must not fail a test of the pane that only takes its time.
if (typeof document !== "undefined") require("@testing-library/react").configure({ asyncUtilTimeout: 10_000 });
