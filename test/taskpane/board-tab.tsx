import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/components/Pane";
import { fakeHost, smallPlan } from "./fake-host";

/** Opens the pane, checks a small plan and goes to the Board tab. */
export async function openBoard() {
  const fake = fakeHost(smallPlan());
  const user = userEvent.setup();
  render(<Pane host={fake.host} today={() => "2025-07-01"} version="9.9.9" view="overview" readOnly={false} />);
  await user.click(screen.getByRole("button", { name: "Check plan" }));
  await waitFor(() => expect(document.querySelector(".unseen[role=status]")?.textContent).toMatch(/^Checked/));
  await user.click(screen.getByRole("tab", { name: /^Board/ }));
  return { ...fake, user };
}
