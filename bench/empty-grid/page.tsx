import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  webLightTheme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that a pane of this kind could be: React, Fluent's theme and one of its grids. */
type Item = { readonly name: string; readonly state: string };

const ITEMS: readonly Item[] = ["1.1", "1.2", "1.3"].map((name) => ({ name, state: "not yet started" }));

const COLUMNS = [
  createTableColumn<Item>({ columnId: "name", renderHeaderCell: () => "Action", renderCell: ({ name }) => name }),
  createTableColumn<Item>({ columnId: "state", renderHeaderCell: () => "Status", renderCell: ({ state }) => state }),
];

createRoot(document.getElementById("root")!).render(
  <FluentProvider theme={webLightTheme}>
    <DataGrid items={[...ITEMS]} columns={COLUMNS} aria-label="Actions">
      <DataGridHeader>
        <DataGridRow>
          {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody<Item>>
        {({ item, rowId }) => (
          <DataGridRow<Item> key={rowId}>
            {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
          </DataGridRow>
        )}
      </DataGridBody>
    </DataGrid>
  </FluentProvider>,
);
