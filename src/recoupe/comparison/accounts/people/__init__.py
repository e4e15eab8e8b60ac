"""What articles say of the people of a story.

`people` says who is who; `spellings`, `othernames`, `bodies` and `names` compare names, `years`, `bearers` and `ages`
ages, `frames`, `standing` and `roles` what people are. `portraits` strings these four together.
"""
