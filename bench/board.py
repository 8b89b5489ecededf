"""Writes the cells of a pack, given as JSON, with openpyxl, and says how many milliseconds that took at least.

Usage: board.py CELLS.json OUT.xlsx RUNS WAY. The way to format cells is `each` (font, fill and so on of each cell, as is
usual), `named` (a named style a format, the quickest) or `plain` (no format at all).
"""
import json
import sys
import time

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side


def styled(name, style):
    """A named style: the quickest way in which openpyxl formats a cell."""
    side = Side(style="thin", color=style["border"]) if style["border"] else Side()
    named = NamedStyle(name=name, number_format=style["format"])
    named.font = Font(name="Arial", size=style["size"], bold=style["bold"], color=style["colour"])
    named.alignment = Alignment(horizontal=style["align"], vertical="top", wrap_text=style["wrap"])
    named.border = Border(left=side, right=side, top=side, bottom=side)
    if style["fill"]:
        named.fill = PatternFill("solid", fgColor=style["fill"])
    return named


def write(pack, out, way):
    book = Workbook()
    book.remove(book.active)
    names = [f"style {i}" for i in range(len(pack["styles"]))]
    styles = [styled(name, style) for name, style in zip(names, pack["styles"])]
    for style in styles if way == "named" else []:
        book.add_named_style(style)
    for sheet in pack["sheets"]:
        page = book.create_sheet(sheet["title"])
        for row, column, value, style in sheet["cells"]:
            cell = page.cell(row, column, value)
            if way == "named":
                cell.style = names[style]
            elif way == "each":
                look = styles[style]
                cell.font, cell.fill, cell.border = look.font, look.fill, look.border
                cell.alignment, cell.number_format = look.alignment, look.number_format
    book.save(out)


def main():
    cells, out, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(cells, encoding="utf-8") as file:
        pack = json.load(file)
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        write(pack, out, sys.argv[4])
        times.append(1000 * (time.perf_counter() - started))
    print(min(times))


main()
