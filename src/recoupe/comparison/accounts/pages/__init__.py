"""Articles ready to be asked.

`page` is one: its folded text, and all that was found in it by place; `opening` makes them. `content` finds its
words, `clauses` cuts its sentences, `happenings` knows words for what happens, `kin` which words can stand for one
another, `speakers` who gives what. `agenda` says which days the sentences of a story name; `masks` hides them from
`patterns`, which are looked for all at once (`beginnings`).
"""
