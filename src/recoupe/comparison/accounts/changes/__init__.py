"""What one article has otherwise than another: announced there and done here, or changed in copied text.

`prospects` sets what one announces beside what another tells as done, `turns` where their words differ
(`language/french/turns.toml`), `dues` by the day it is announced for; `change` writes all three down. `tellings`
gives the clauses that tell the same, `slips` what a copied text has otherwise.
"""
