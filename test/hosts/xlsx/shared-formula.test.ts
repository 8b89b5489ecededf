import { moveFormula } from "../../../src/hosts/xlsx/shared-formula";

test.each([
  ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
  ["SUM(B2:D$4)", 1, 1, "SUM(C3:E$4)"],
  ["SUM(A:B)+SUM($A:B)+SUM(2:3)+SUM($2:3)", 1, 1, "SUM(B:C)+SUM($A:C)+SUM(3:4)+SUM($2:4)"],
  ['IF(A1="A1",\'A1 it\'\'s B2\'!C3,"say ""A1""")', 1, 0, 'IF(A2="A1",\'A1 it\'\'s B2\'!C4,"say ""A1""")'],
  ["LOG10(A1)+ATAN2(A1,B1)+Q1!A1+[1]Q2!B2", 1, 0, "LOG10(A2)+ATAN2(A2,B2)+Q1!A2+[1]Q2!B3"],
  ["Actions[[#This Row],[A1]]*A1", 1, 0, "Actions[[#This Row],[A1]]*A2"],
  ["Rate_A1*A1.5+XFE1+A1048577", 1, 0, "Rate_A1*A1.5+XFE1+A1048577"],
  ["1E5+A1E+ä1", 1, 0, "1E5+A1E+ä1"],
  ["A1+B2", -1, 0, "#REF!+B1"],
  ["XFD1+A1", 0, 1, "#REF!+B1"],
])("%s, %i down and %i to the right", (formula, rows, columns, moved) => {
  expect(moveFormula(formula, rows, columns)).toBe(moved);
});
