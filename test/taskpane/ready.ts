import { screen, waitFor } from "@testing-library/react";

/** A button, as soon as it can be pressed: while the pane is busy, it cannot. */
export const ready = (name: string | RegExp): Promise<HTMLElement> =>
  waitFor(() => {
    const found = screen.getByRole("button", { name });
    expect(found.getAttribute("aria-disabled")).not.toBe("true");
    return found;
  });
