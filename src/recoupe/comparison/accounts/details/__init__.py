"""All that an article gives and that can be compared.

Each is a `detail`, which `taking` reads of the words around a value; `worth` says what one comes to. `counts` (with
`nones`, `measures`, `shares`, `holders`, `sizes` and `values`), `days`, `periods` and `hours` (`occasion` says what
they are of), `lengths`, `ranks`, `terms` and `wheres` find them.
"""
